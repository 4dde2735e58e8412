package io.github.waymark.matrix.agent;

import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.Field;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.inject.Named;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Marks every line that is said while the tests of an environment run with its name, so that lines of several can be told apart.
 *
 * <p>Who speaks is known by the thread: those that Surefire starts to listen to a JVM inherit it from the one that runs the goal.
 */
@Named
@Singleton
final class OutputMarker {

    /** Before and behind the name of the environment, at the start of a line. */
    static final char MARK = '\u0001';

    private static final ThreadLocal<@Nullable String> SPEAKER = new InheritableThreadLocal<>();

    private final Object turn = new Object();
    private final List<LineStream> streams = new ArrayList<>();

    /** From now on this thread, and those that it starts, speak for an environment; null for none. */
    void speakFor(@Nullable String environment) {
        if (environment == null) {
            SPEAKER.remove();
        } else {
            SPEAKER.set(environment);
        }
    }

    /** Takes over what this JVM writes. */
    void takeOver() {
        boolean logged = System.out.getClass().getName().startsWith("org.apache.maven.");
        markLog();
        System.setOut(marking(System.out, "stdout.encoding", !logged));
        System.setErr(marking(System.err, "stderr.encoding", !logged));
    }

    /** Hands on also what was said without a line's end. */
    void finish() {
        streams.forEach(LineStream::close);
    }

    private PrintStream marking(PrintStream stream, String encoding, boolean marked) {
        // Java's own names, of 19 and of releases before; without them streams have the default.
        String known = System.getProperty(encoding, System.getProperty("sun." + encoding));
        String charset = known == null ? Charset.defaultCharset().name() : known;
        LineStream lines = new LineStream(stream, marked ? OutputMarker::mark : () -> "", turn);
        streams.add(lines);
        try {
            return new PrintStream(lines, true, charset);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("the JVM's own stream has an encoding that it doesn't know", e);
        }
    }

    /** Maven 4 logs to a terminal of its own, through a sink that it has no method to read. */
    private static void markLog() {
        try {
            Field sink =
                    Class.forName("org.apache.maven.slf4j.MavenSimpleLogger").getDeclaredField("logSink");
            sink.setAccessible(true);
            Object before = sink.get(null);
            if (before instanceof Consumer) {
                @SuppressWarnings("unchecked") // Declared as this, as far as a reflected field tells.
                Consumer<String> lines = (Consumer<String>) before;
                Consumer<String> marking = message -> lines.accept(marked(message));
                sink.set(null, marking);
            }
        } catch (ReflectiveOperationException e) {
            // Maven 3 logs to System.out.
            return;
        }
    }

    private static String marked(String message) {
        String mark = mark();
        return mark.isEmpty() ? message : mark + message.replace("\n", "\n" + mark);
    }

    /** What lines of this thread begin with; empty when it speaks for nobody. */
    static String mark() {
        String environment = SPEAKER.get();
        return environment == null ? "" : MARK + environment + MARK;
    }
}
