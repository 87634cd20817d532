package org.betterif.shared.attachment;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which way up a photograph is, as its camera wrote it (Exif, tag 0x0112): the only thing that is heeded before all metadata
 * goes. The values are those of the TIFF 6.0 specification.
 */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    MIRRORED_LEFT,
    LEFT,
    MIRRORED_RIGHT,
    RIGHT;

    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    /** Whether width and height change places. */
    boolean turned() {
        return ordinal() >= MIRRORED_LEFT.ordinal();
    }

    /** Moves the pixels of a picture of this size as they were taken to where they belong. */
    AffineTransform upright(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case MIRRORED_LEFT -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case MIRRORED_RIGHT -> new AffineTransform(0, -1, -1, 0, height, width);
            case RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    /** Of a JPEG; upright where it says nothing, or nothing that makes sense. */
    static Orientation of(byte[] jpeg) {
        var in = ByteBuffer.wrap(jpeg);
        try {
            in.position(2);
            while (in.remaining() > 4 && (in.get() & 0xFF) == 0xFF) {
                int marker = in.get() & 0xFF;
                int length = in.getShort() & 0xFFFF;
                int next = in.position() + length - 2;
                if (marker == START_OF_SCAN || length < 2) {
                    break;
                }
                if (marker == APP1 && exif(jpeg, in.position())) {
                    return tiff(jpeg, in.position() + EXIF.length, next);
                }
                in.position(next);
            }
        } catch (RuntimeException e) {
            // metadata that lies about its own length says nothing about the picture
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static boolean exif(byte[] jpeg, int at) {
        return java.util.Arrays.equals(jpeg, at, at + EXIF.length, EXIF, 0, EXIF.length);
    }

    private static Orientation tiff(byte[] jpeg, int from, int to) {
        var in = ByteBuffer.wrap(jpeg, from, to - from).slice();
        in.order(in.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = in.getInt(4);
        int entries = in.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if ((in.getShort(entry) & 0xFFFF) == TAG) {
                int value = in.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
