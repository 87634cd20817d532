package org.betterif.shared.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.betterif.shared.problem.ProblemException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {

    @Nested
    class Type {

        @Test
        void is_told_by_the_first_bytes() {
            assertThat(FileType.of(SampleFiles.jpeg(2, 2))).isEqualTo(FileType.JPEG);
            assertThat(FileType.of(SampleFiles.png(2, 2))).isEqualTo(FileType.PNG);
            assertThat(FileType.of(SampleFiles.pdf())).isEqualTo(FileType.PDF);
        }

        @Test
        void what_is_not_taken_is_refused_by_its_name() {
            refused(AttachmentReason.WEBP_NOT_TAKEN, ascii("RIFF0000WEBPVP8 "));
            refused(AttachmentReason.HEIC_NOT_TAKEN, ascii("0000ftypheic0000"));
            refused(AttachmentReason.TYPE_NOT_TAKEN, ascii("GIF89a0000"));
            refused(AttachmentReason.TYPE_NOT_TAKEN, ascii("<svg xmlns='http://www.w3.org/2000/svg'/>"));
            refused(AttachmentReason.TYPE_NOT_TAKEN, ascii("<html><script>alert(1)</script></html>"));
            refused(AttachmentReason.TYPE_NOT_TAKEN, ascii("MZ"));
            refused(AttachmentReason.TYPE_NOT_TAKEN, ascii("\n%PDF-1.7\n%%EOF"));
        }

        @Test
        void a_pdf_without_an_end_is_cut_off() {
            refused(AttachmentReason.UNREADABLE, Arrays.copyOf(SampleFiles.pdf(), 30));
        }

        private static void refused(AttachmentReason reason, byte[] content) {
            assertThatThrownBy(() -> FileType.of(content))
                    .isInstanceOfSatisfying(
                            ProblemException.class, e -> assertThat(e.reason()).isEqualTo(reason));
        }
    }

    @Test
    void nothing_that_a_camera_wrote_is_left() {
        var sent = SampleFiles.photograph(60, 40, 1);
        assertThat(text(sent)).contains(SampleFiles.PLACE).contains("Exif");
        var kept = Picture.of(FileType.JPEG, sent);
        assertThat(text(kept.content())).doesNotContain(SampleFiles.PLACE).doesNotContain("Exif");
        assertThat(text(kept.small())).doesNotContain(SampleFiles.PLACE).doesNotContain("Exif");
    }

    /** Where the red quarter of a picture that was taken with it at the upper left ends up, by the way the camera was held. */
    @ParameterizedTest
    @CsvSource({
        "1, 80, 40, 20, 10",
        "2, 80, 40, 60, 10",
        "3, 80, 40, 60, 30",
        "4, 80, 40, 20, 30",
        "5, 40, 80, 10, 20",
        "6, 40, 80, 30, 20",
        "7, 40, 80, 30, 60",
        "8, 40, 80, 10, 60"
    })
    void it_is_turned_the_right_way_up(int orientation, int width, int height, int redX, int redY) throws IOException {
        var kept = Picture.of(FileType.JPEG, SampleFiles.photograph(80, 40, orientation));
        assertThat(kept.width()).isEqualTo(width);
        assertThat(kept.height()).isEqualTo(height);
        var pixels = read(kept.content());
        assertThat(new Color(pixels.getRGB(redX, redY)).getRed()).isGreaterThan(200);
        for (var green : new int[][] {{width - redX, redY}, {redX, height - redY}, {width - redX, height - redY}}) {
            assertThat(new Color(pixels.getRGB(green[0], green[1])).getGreen()).isGreaterThan(200);
        }
    }

    @Test
    void metadata_that_lies_about_its_length_turns_nothing() {
        var lying = SampleFiles.photograph(80, 40, 6);
        lying[4] = (byte) 0x7F;
        assertThat(Orientation.of(lying)).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(new byte[] {1})).isEqualTo(Orientation.UPRIGHT);
    }

    @Test
    void a_large_one_is_kept_smaller() throws IOException {
        var kept = Picture.of(FileType.JPEG, SampleFiles.jpeg(5000, 2500));
        assertThat(kept.width()).isEqualTo(2000);
        assertThat(kept.height()).isEqualTo(1000);
        assertThat(read(kept.small()).getWidth()).isEqualTo(640);
    }

    @Test
    void one_pixel_stays_one_pixel() {
        var kept = Picture.of(FileType.PNG, SampleFiles.png(1, 1));
        assertThat(kept.width()).isEqualTo(1);
        assertThat(kept.type()).isEqualTo(FileType.PNG);
    }

    @Test
    void what_is_see_through_stays_so() throws IOException {
        assertThat(read(Picture.of(FileType.PNG, SampleFiles.clearPng(4, 4)).content())
                        .getColorModel()
                        .hasAlpha())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"100000, 100000", "12001, 1", "8000, 7000", "30000, 30000"})
    void a_bomb_is_refused_before_it_is_decoded(int width, int height) {
        assertThatThrownBy(() -> Picture.of(FileType.PNG, SampleFiles.bomb(width, height)))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.reason())
                        .isEqualTo(AttachmentReason.TOO_MANY_PIXELS));
    }

    @Test
    void the_largest_number_there_is_makes_no_fault() {
        assertThatThrownBy(() -> Picture.of(FileType.PNG, SampleFiles.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_broken_one_is_unreadable_and_no_fault() {
        var cut = Arrays.copyOf(SampleFiles.png(400, 400), 60);
        var noise = SampleFiles.jpeg(40, 40);
        Arrays.fill(noise, 20, noise.length, (byte) 0x55);
        for (var broken : new byte[][] {cut, noise}) {
            assertThatThrownBy(() -> Picture.of(FileType.of(broken), broken))
                    .isInstanceOfSatisfying(
                            ProblemException.class, e -> assertThat(e.reason()).isEqualTo(AttachmentReason.UNREADABLE));
        }
    }

    private static BufferedImage read(byte[] content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(content));
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
