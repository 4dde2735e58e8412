package io.github.waymark.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstantTextsTest {

    /** A class with constants of every size. */
    static final class Constants {

        static final long BEFORE = 1L << 40;
        static final double HALF = 0.5;
        static final String NAME = "shop.mail.host";
        static final String SIGN = "Gr\u00fc\u00dfe\u0000";

        void setHost(Object value) {
            System.out.println(NAME + SIGN + value + 70_000 + 1.5f);
        }
    }

    @Test
    void textsOfConstantsAndMembersAreRead() throws IOException {
        List<String> texts = all(bytes());

        assertTrue(texts.contains("shop.mail.host"), texts.toString());
        assertTrue(texts.contains("setHost"), texts.toString());
        assertTrue(texts.contains("BEFORE"), texts.toString());
    }

    @Test
    void onlyChosenTextsAreReadInAnyAlphabet() throws IOException {
        List<String> texts = ConstantTexts.of(bytes(), (bytes, from, to) -> bytes[from] == 'G');

        assertTrue(texts.contains("Gr\u00fc\u00dfe\u0000"), texts.toString());
        assertTrue(texts.stream().allMatch(text -> text.startsWith("G")), texts.toString());
    }

    @Test
    void ofADamagedClassTheTextsBeforeTheDamageAreRead() throws IOException {
        byte[] whole = bytes();
        int all = all(whole).size();
        int last = 0;
        for (int length = 0; length < whole.length; length++) {
            int count = all(Arrays.copyOf(whole, length)).size();
            assertTrue(count >= last, "a longer part has no fewer texts");
            last = count;
        }
        assertEquals(all, last);
        assertEquals(List.of(), all("no class file".getBytes(StandardCharsets.US_ASCII)));
    }

    private static List<String> all(byte[] classFile) {
        return ConstantTexts.of(classFile, (bytes, from, to) -> true);
    }

    private static byte[] bytes() throws IOException {
        try (InputStream stream = Constants.class.getResourceAsStream("ConstantTextsTest$Constants.class")) {
            assertNotNull(stream);
            return stream.readAllBytes();
        }
    }
}
