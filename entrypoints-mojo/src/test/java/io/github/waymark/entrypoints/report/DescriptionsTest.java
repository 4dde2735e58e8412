package io.github.waymark.entrypoints.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionsTest {

    @TempDir
    private Path folder;

    private String describe(String type, String source) throws IOException {
        Path file = folder.resolve(type.replaceFirst("\\$.*", "").replace('.', '/') + ".java");
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, source);
        return new Descriptions(List.of(folder.resolve("other"), folder)).of(type);
    }

    @Test
    void theFirstSentenceOfTheCommentIsTheDescription() throws IOException {
        assertEquals("Keeps files in a Bucket of version 1.2, as S3 does.", describe("x.Store", """
                        package x;

                        /* A license. */

                        /**
                         * Keeps <b>files</b> in a {@link Bucket} of version 1.2,
                         * as {@code S3} does. It never deletes one.
                         *
                         * @param <T> nothing.
                         */
                        @Named("a")
                        public interface Store<T> {}
                        """));
    }

    @Test
    void aNestedClassHasItsOwnComment() throws IOException {
        String source = """
                package x;
                /** The outer class. */
                class Outer {
                    /** A field. */
                    int i;
                    /** The inner one! Really. */
                    static final class Inner {}
                    /** Not of the next class. */
                    void method() {}
                    class Bare {}
                }
                """;

        assertEquals("The inner one!", describe("x.Outer$Inner", source));
        assertEquals("The outer class.", describe("x.Outer", source));
        assertEquals("", describe("x.Outer$Bare", source));
    }

    @Test
    void aCommentWithoutFullStopIsTakenAsItIs() {
        assertEquals(Optional.of("Stores things"), Descriptions.sentence("/** Stores things */ class A {}", "A"));
        assertEquals(Optional.empty(), Descriptions.sentence("/** @hidden */ class A {}", "A"));
        assertEquals(Optional.empty(), Descriptions.sentence("class A {}", "A"));
    }

    @Test
    void aSourceThatIsMissingOrInAnotherEncodingHasNoDescription() throws IOException {
        Files.write(folder.resolve("Latin.java"), "/** é */ class Latin {}".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals("", new Descriptions(List.of(folder)).of("Gone"));
        assertEquals("", new Descriptions(List.of(folder)).of("Latin"));
    }
}
