package org.betterif.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws the demo's pictures of before and after: no photograph of a real place, and nobody's but ours. */
final class DemoPicture {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;
    private static final int GROUND = 380;

    private final Graphics2D pen;
    /** Always the same flowers. */
    private final Random random = new Random(7);

    private DemoPicture(Graphics2D pen) {
        this.pen = pen;
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /** @param name such as {@code verge-after} @return a PNG */
    static byte[] drawn(String name) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        var picture = new DemoPicture(graphics);
        switch (name) {
            case "verge-before" -> picture.verge(false);
            case "verge-after" -> picture.verge(true);
            case "tools-before" -> picture.boxes();
            case "tools-after" -> picture.tools();
            default -> throw new IllegalStateException("the demo draws no " + name);
        }
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void verge(boolean inFlower) {
        sky(inFlower ? new Color(0x9CCBE8) : new Color(0xB9BFC4), inFlower ? new Color(0xFDEBD6) : new Color(0xE3E3DF));
        hills(inFlower ? new Color(0x3F8A6D) : new Color(0x7C8F86));
        fill(inFlower ? new Color(0x5E8F3C) : new Color(0x9DA77A), 0, GROUND, WIDTH, GROUND + 170);
        if (inFlower) {
            flowers();
        } else {
            pen.setColor(new Color(0x8A946A));
            for (int x = 0; x < WIDTH; x += 60) {
                pen.fillRect(x, GROUND, 30, 170);
            }
        }
        fill(new Color(0x6B6F76), 0, GROUND + 170, WIDTH, HEIGHT);
        pen.setColor(new Color(0xF4ECDF));
        for (int x = 20; x < WIDTH; x += 160) {
            pen.fillRect(x, HEIGHT - 52, 90, 10);
        }
    }

    private void flowers() {
        var colours = new Color[] {
            new Color(0xD9402E), new Color(0xFFC83D), new Color(0x4D63C9), new Color(0xFFFFFF), new Color(0xB653A4)
        };
        for (int i = 0; i < 420; i++) {
            int x = random.nextInt(WIDTH);
            int y = GROUND + 6 + random.nextInt(150);
            int height = 14 + random.nextInt(34);
            pen.setColor(new Color(0x3C6B2B));
            pen.setStroke(new BasicStroke(2));
            pen.drawLine(x, y, x + random.nextInt(7) - 3, y - height);
            pen.setColor(colours[random.nextInt(colours.length)]);
            double size = 6 + random.nextInt(9);
            pen.fill(new Ellipse2D.Double(x - size / 2, y - height - size / 2, size, size));
        }
    }

    private void boxes() {
        room(new Color(0x6F675C), new Color(0x4E463D));
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < 6 - row; i++) {
                int x = 90 + row * 66 + i * 132;
                int y = HEIGHT - 150 - row * 120;
                fill(new Color(0x8C6D46).darker(), x, y, x + 118, y + 110);
                fill(new Color(0xA8875A), x + 4, y + 4, x + 114, y + 106);
                fill(new Color(0xC9B48A), x + 48, y + 4, x + 70, y + 106);
            }
        }
    }

    private void tools() {
        room(new Color(0xFBF6EE), new Color(0xC9A77A));
        fill(new Color(0xE8D5B0), 80, 60, WIDTH - 80, 400);
        pen.setColor(new Color(0xB99B6B));
        for (int x = 110; x < WIDTH - 90; x += 40) {
            for (int y = 90; y < 390; y += 40) {
                pen.fillOval(x, y, 6, 6);
            }
        }
        for (int i = 0; i < 6; i++) {
            saw(130 + i * 125, 100);
            hammer(150 + i * 125, 230);
        }
        fill(new Color(0x8A5A2B), 60, 450, WIDTH - 60, 490);
        fill(new Color(0x6B4420), 110, 490, 150, 600);
        fill(new Color(0x6B4420), WIDTH - 150, 490, WIDTH - 110, 600);
    }

    private void saw(int x, int y) {
        var blade = new Path2D.Double();
        blade.moveTo(x, y);
        blade.lineTo(x + 80, y + 14);
        blade.lineTo(x + 80, y + 24);
        blade.lineTo(x, y + 40);
        blade.closePath();
        pen.setColor(new Color(0xAEB6BD));
        pen.fill(blade);
        pen.setColor(new Color(0xE2603F));
        pen.fillRoundRect(x - 26, y - 4, 34, 48, 14, 14);
        label(x, y + 54);
    }

    private void hammer(int x, int y) {
        pen.setColor(new Color(0x9A6A38));
        pen.fillRect(x + 18, y, 12, 96);
        pen.setColor(new Color(0x4B5A55));
        pen.fillRoundRect(x - 6, y - 8, 60, 24, 8, 8);
        label(x, y + 108);
    }

    private void label(int x, int y) {
        fill(Color.WHITE, x, y, x + 48, y + 16);
        fill(new Color(0x0D5446), x + 6, y + 6, x + 38, y + 10);
    }

    private void room(Color wall, Color floor) {
        fill(wall, 0, 0, WIDTH, 470);
        fill(floor, 0, 470, WIDTH, HEIGHT);
    }

    private void sky(Color high, Color low) {
        pen.setPaint(new GradientPaint(0, 0, high, 0, GROUND, low));
        pen.fillRect(0, 0, WIDTH, GROUND);
    }

    private void hills(Color colour) {
        pen.setColor(colour);
        pen.fill(new Ellipse2D.Double(-200, 250, 760, 360));
        pen.setColor(colour.darker());
        pen.fill(new Ellipse2D.Double(420, 280, 800, 320));
    }

    private void fill(Color colour, int left, int top, int right, int bottom) {
        pen.setColor(colour);
        pen.fillRect(left, top, right - left, bottom - top);
    }
}
