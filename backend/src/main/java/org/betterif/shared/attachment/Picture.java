package org.betterif.shared.attachment;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.betterif.shared.problem.ProblemException;

/**
 * A picture drawn anew: what is written is made of pixels alone. Its size is read before it is decoded, so that a small file
 * that claims to be a huge picture costs nothing.
 *
 * @param small the same at most {@link #SMALL} pixels wide, for lists
 */
record Picture(FileType type, byte[] content, byte[] small, int width, int height) {

    /** Pixels along the longer side of what is kept. */
    static final int LARGEST = 2000;

    static final int SMALL = 640;
    /** What a telephone of today takes. */
    static final long MOST_PIXELS = 50_000_000;

    static final int LONGEST_SIDE = 12_000;

    private static final float QUALITY = 0.85f;
    private static final int PHOTOGRAPH_BYTES = 1_500_000;
    /** Decoding needs memory: 200 MB for the largest picture. */
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);

    /** @throws ProblemException 422 when it cannot be read or has too many pixels */
    static Picture of(FileType type, byte[] file) {
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            return draw(type, file);
        } catch (IOException | RuntimeException e) {
            if (e instanceof ProblemException known) {
                throw known;
            }
            // the JDK's readers answer broken files with whatever happens to them first
            throw new ProblemException(AttachmentReason.UNREADABLE, "The picture cannot be read.");
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private static Picture draw(FileType type, byte[] file) throws IOException {
        var pixels = decode(type, file);
        var orientation = type == FileType.JPEG ? Orientation.of(file) : Orientation.UPRIGHT;
        boolean clear = pixels.getColorModel().hasAlpha();
        var full = redrawn(pixels, orientation, LARGEST, clear);
        var small = redrawn(full, Orientation.UPRIGHT, SMALL, clear);
        var format = type;
        var content = written(full, format);
        if (format == FileType.PNG && !clear && content.length > PHOTOGRAPH_BYTES) {
            format = FileType.JPEG;
            content = written(full, format);
        }
        return new Picture(format, content, written(small, format), full.getWidth(), full.getHeight());
    }

    private static BufferedImage decode(FileType type, byte[] file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
                throw new ProblemException(
                        AttachmentReason.TOO_MANY_PIXELS,
                        "It is " + width + " by " + height + " pixels; at most " + MOST_PIXELS / 1_000_000
                                + " million and " + LONGEST_SIDE + " along a side.");
            }
            var how = reader.getDefaultReadParam();
            // twice what is kept is enough to draw from
            int step = Math.max(1, Math.max(width, height) / (2 * LARGEST));
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage redrawn(BufferedImage image, Orientation orientation, int longest, boolean clear) {
        var source = halved(image, longest, clear);
        int width = orientation.turned() ? source.getHeight() : source.getWidth();
        int height = orientation.turned() ? source.getWidth() : source.getHeight();
        double scale = Math.min(1, (double) longest / Math.max(width, height));
        var target = canvas((int) Math.round(width * scale), (int) Math.round(height * scale), clear);
        var move = AffineTransform.getScaleInstance(
                (double) target.getWidth() / width, (double) target.getHeight() / height);
        move.concatenate(orientation.upright(source.getWidth(), source.getHeight()));
        paint(source, target, move);
        return target;
    }

    /** Bilinear drawing looks at four pixels: more than halving at once would leave some out. */
    private static BufferedImage halved(BufferedImage image, int longest, boolean clear) {
        var now = image;
        while (Math.max(now.getWidth(), now.getHeight()) >= 2 * longest) {
            var half = canvas(now.getWidth() / 2, now.getHeight() / 2, clear);
            paint(
                    now,
                    half,
                    AffineTransform.getScaleInstance(
                            (double) half.getWidth() / now.getWidth(), (double) half.getHeight() / now.getHeight()));
            now = half;
        }
        return now;
    }

    private static BufferedImage canvas(int width, int height, boolean clear) {
        return new BufferedImage(
                Math.max(1, width),
                Math.max(1, height),
                clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }

    private static void paint(BufferedImage from, BufferedImage to, AffineTransform move) {
        var graphics = to.createGraphics();
        if (!to.getColorModel().hasAlpha()) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, to.getWidth(), to.getHeight());
        }
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(from, move, null);
        graphics.dispose();
    }

    private static byte[] written(BufferedImage image, FileType format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format.name()).next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            if (format == FileType.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
