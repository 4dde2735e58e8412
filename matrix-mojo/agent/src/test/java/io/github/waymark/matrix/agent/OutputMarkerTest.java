package io.github.waymark.matrix.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutputMarkerTest {

    private final OutputMarker outputMarker = new OutputMarker();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final LineStream lines =
            new LineStream(new PrintStream(written, true, UTF_8), OutputMarker::mark, new Object());
    private final PrintStream out = new PrintStream(lines, true, UTF_8);

    @AfterEach
    void nobodySpeaks() {
        outputMarker.markLinesOf(null);
    }

    @Test
    void linesTellForWhomTheyAreSaid() {
        out.println("compiled");
        outputMarker.markLinesOf("jdk17");
        out.print("Running ");
        out.print("a.B\n\nü\n");
        outputMarker.markLinesOf(null);
        out.println("done");

        assertEquals(
                "compiled\n" + mark("jdk17") + "Running a.B\n" + mark("jdk17") + "\n" + mark("jdk17") + "ü\ndone\n",
                text());
    }

    @Test
    void aThreadSpeaksForWhomeverStartedIt() throws InterruptedException {
        outputMarker.markLinesOf("jdk17");
        Thread listener = new Thread(() -> out.println("Tests run: 1"));
        outputMarker.markLinesOf("jdk25");
        Thread other = new Thread(() -> out.println("Tests run: 2"));
        outputMarker.markLinesOf(null);

        for (Thread thread : new Thread[] {other, listener}) {
            thread.start();
            thread.join();
        }

        assertEquals(mark("jdk25") + "Tests run: 2\n" + mark("jdk17") + "Tests run: 1\n", text());
    }

    @Test
    void linesThatAreSaidAtTheSameTimeDontRunIntoEachOther() throws InterruptedException {
        out.print("begun here, ");
        Thread other = new Thread(() -> out.println("whole there"));
        other.start();
        other.join();
        out.println("ended here");
        out.print("not ended");

        assertEquals("whole there\nbegun here, ended here\n", text());
        lines.close();
        assertEquals("whole there\nbegun here, ended here\nnot ended", text());
    }

    @Test
    void octetsComeThroughAsTheyAre() throws IOException {
        lines.write(0xff);
        lines.write(new byte[] {'x', '\n', 'y', '\n'});

        assertEquals("[-1, 120, 10, 121, 10]", java.util.Arrays.toString(written.toByteArray()));
    }

    private static String mark(String environment) {
        return OutputMarker.MARK + environment + OutputMarker.MARK;
    }

    private String text() {
        return written.toString(UTF_8);
    }
}
