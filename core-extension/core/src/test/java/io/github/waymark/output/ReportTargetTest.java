package io.github.waymark.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTargetTest {

    private static final String REPORT = "Grüße\nzwei\n";

    private final List<String> log = new ArrayList<>();

    @Test
    void forPeopleGoesToTheLogLineByLine() {
        String printed = printed(() -> new ReportTarget(Optional.empty(), log::add).write(REPORT, true));

        assertEquals(List.of("Grüße", "zwei"), log);
        assertEquals("", printed);
    }

    @Test
    void forProgramsIsPrintedInUtf8WhateverTheStreamsOwnCharacterSet() {
        String printed = printed(() -> new ReportTarget(Optional.empty(), log::add).write(REPORT, false));

        assertEquals(REPORT, printed);
        assertEquals(List.of(), log);
    }

    @Test
    void isWrittenToTheFileThatIsNamed(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new/report.txt");

        new ReportTarget(Optional.of(file), log::add).write(REPORT, true);
        new ReportTarget(Optional.of(file), log::add).write(REPORT, false);

        assertEquals(REPORT, Files.readString(file));
        assertEquals(List.of("wrote " + file, "unchanged: " + file), log);
    }

    private static String printed(Runnable telling) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, false, StandardCharsets.US_ASCII));
        try {
            telling.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
