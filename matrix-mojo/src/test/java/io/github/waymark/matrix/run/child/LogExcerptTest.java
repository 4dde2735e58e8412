package io.github.waymark.matrix.run.child;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogExcerptTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void anExcerptBeginsAtTheFirstError() throws IOException {
        LogExcerpt excerpt = excerpt(Stream.of(
                List.of("[INFO] Building", "[ERROR] COMPILATION ERROR", "[ERROR] A.java:[3,1]", "[ERROR] "),
                lines(50, "[INFO] later "),
                List.of("[ERROR] -> [Help 1]")));

        assertEquals(
                List.of("[ERROR] COMPILATION ERROR", "[ERROR] A.java:[3,1]", "[INFO] later 0"),
                excerpt.lines().subList(0, 3));
        assertEquals(40, excerpt.lines().size());
        assertEquals(12, excerpt.more());
    }

    @Test
    void withoutAnErrorItIsTheEnd() throws IOException {
        assertEquals(
                lines(100, "line ").subList(60, 100),
                excerpt(Stream.of(lines(100, "line "))).lines());
        assertEquals(LogExcerpt.NONE, LogExcerpt.of(folder.resolve("missing")));
    }

    private LogExcerpt excerpt(Stream<List<String>> blocks) throws IOException {
        return LogExcerpt.of(Files.write(
                folder.resolve("build.log"), blocks.flatMap(List::stream).toList()));
    }

    private static List<String> lines(int count, String text) {
        return IntStream.range(0, count).mapToObj(i -> text + i).toList();
    }
}
