package io.github.waymark.matrix.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProgressRecorderTest {

    @Test
    void aFailureIsRecordedWithTheCausesThatExplainIt() {
        Exception javac = new IllegalArgumentException("error: release version 25 not supported");
        Exception mojo = new IllegalStateException("Fatal error compiling", javac);

        assertEquals(
                "Failed to execute goal a:b: Fatal error compiling: error: release version 25 not supported",
                ProgressRecorder.message(
                        new RuntimeException("Failed to execute goal a:b: Fatal error compiling", mojo)));
        assertEquals("null", ProgressRecorder.message(new RuntimeException()));
    }
}
