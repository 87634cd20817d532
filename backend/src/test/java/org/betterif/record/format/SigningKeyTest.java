package org.betterif.record.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void keys_and_signatures_are_those_of_RFC_8032() {
        var key = key("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        assertThat(key.publicKey().hex()).isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(HEX.formatHex(key.sign(new byte[0])))
                .isEqualTo(
                        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                                + "d25bf5f0595bbe24655141438e7a100b");
        assertThat(key("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
                        .publicKey()
                        .hex())
                .isEqualTo("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    }

    @Test
    void a_public_key_is_read_in_every_way_people_have_it() {
        var key = SigningKey.ofSeed(SigningKey.newSeed()).publicKey();
        for (var written : new String[] {
            key.hex(), key.hex().toUpperCase(), Base64.getEncoder().encodeToString(key.raw()), key.pem()
        }) {
            assertThat(PublicKey.parse(written).id()).isEqualTo(key.id());
        }
        assertThatThrownBy(() -> PublicKey.parse("abc")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PublicKey.parse("?!")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_seed_that_is_none_is_refused_without_being_repeated() {
        assertThatThrownBy(() -> SigningKey.ofSeed("c2VjcmV0"))
                .hasMessageContaining("6 bytes")
                .hasMessageNotContaining("c2V");
        assertThatThrownBy(() -> SigningKey.ofSeed("!secret!")).hasMessageNotContaining("secret");
    }

    @Test
    void a_head_is_read_as_it_was_written_and_no_other_head_has_its_signature() {
        var key = SigningKey.ofSeed(SigningKey.newSeed());
        var head = Head.sign(key, 1042, Instant.parse("2026-11-26T04:00:00.9Z"), MerkleTree.sha256());
        var read = Head.parse(head.line());
        assertThat(read).isEqualTo(head);
        assertThat(read.at()).isEqualTo("2026-11-26T04:00:00Z");
        assertThat(read.signedBy(key.publicKey())).isTrue();
        assertThat(read.signedBy(SigningKey.ofSeed(SigningKey.newSeed()).publicKey()))
                .isFalse();
        assertThat(Head.parse(head.line().replace(".1042.", ".1043.")).signedBy(key.publicKey()))
                .isFalse();
        assertThat(head.shortForm()).isEqualTo("1042-e3b0c44298fc1c149afbf4c8996fb924");
    }

    private static SigningKey key(String seed) {
        return SigningKey.ofSeed(Base64.getEncoder().encodeToString(HEX.parseHex(seed)));
    }
}
