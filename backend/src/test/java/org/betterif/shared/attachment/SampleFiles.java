package org.betterif.shared.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files as people send them. */
public final class SampleFiles {

    /** Stands where a camera writes the place. */
    public static final String PLACE = "GPS 52.4379,-4.6052";

    private static final int PNG_HEADER = 16;

    private SampleFiles() {}

    /** Red where its beginning is, in the upper left quarter; green elsewhere. */
    public static byte[] jpeg(int width, int height) {
        return written(quarter(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    /** The same, with what cameras add: which way up (1 to 8), and where. */
    public static byte[] photograph(int width, int height, int orientation) {
        var jpeg = jpeg(width, height);
        var exif = exif(orientation);
        var out = ByteBuffer.allocate(jpeg.length + exif.length + 4);
        out.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) 0xE1).putShort((short) (exif.length + 2));
        out.put(exif).put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    public static byte[] png(int width, int height) {
        return written(quarter(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    public static byte[] clearPng(int width, int height) {
        return written(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    /** A few bytes that claim to be a picture of this size. */
    public static byte[] bomb(int width, int height) {
        var png = png(1, 1);
        var bytes = ByteBuffer.wrap(png);
        bytes.putInt(PNG_HEADER, width).putInt(PNG_HEADER + 4, height);
        var checksum = new CRC32();
        checksum.update(png, PNG_HEADER - 4, 17);
        bytes.putInt(PNG_HEADER + 13, (int) checksum.getValue());
        return png;
    }

    public static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static BufferedImage quarter(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var graphics = image.createGraphics();
        graphics.setColor(Color.GREEN);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        return image;
    }

    private static byte[] exif(int orientation) {
        var place = PLACE.getBytes(StandardCharsets.US_ASCII);
        var out = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + place.length);
        out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        out.putShort((short) 1);
        out.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        return out.putInt(0).put(place).array();
    }

    private static byte[] written(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
