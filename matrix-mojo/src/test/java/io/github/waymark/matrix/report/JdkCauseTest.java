package io.github.waymark.matrix.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.matrix.result.TestCase;
import io.github.waymark.matrix.result.TestCase.Status;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages that JDKs really print, and the changes that they show. */
class JdkCauseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.lang.NoClassDefFoundError | javax/xml/bind/JAXBException | JEP 320",
                "java.lang.ClassNotFoundException | javax.annotation.PostConstruct | JEP 320",
                "java.lang.ClassNotFoundException | jdk.nashorn.api.scripting.NashornScriptEngine | JEP 372",
                "java.lang.NoSuchMethodError | 'void java.lang.Thread.destroy()' | removed APIs",
                "java.lang.NoClassDefFoundError | sun/misc/BASE64Encoder | removed APIs",
                "java.lang.reflect.InaccessibleObjectException | Unable to make field private final byte[]"
                        + " java.lang.String.value accessible: module java.base does not \"opens java.lang\" to unnamed"
                        + " module @1 | JEP 403",
                "java.lang.IllegalAccessError | class A cannot access class sun.x.B because module java.base does not"
                        + " export sun.x to unnamed module | JEP 403",
                "java.lang.UnsupportedOperationException | Setting a Security Manager is not supported | JEP 486",
                "java.lang.UnsupportedOperationException | The Security Manager is deprecated and will be removed in a"
                        + " future release | JDK-8270380, JDK 18",
                "java.lang.UnsupportedOperationException | getSubject is not supported | JEP 486",
                "java.lang.UnsupportedOperationException | getSubject is supported only if a security manager is"
                        + " allowed | JDK-8296244, JDK 23",
                "java.lang.NoClassDefFoundError | java/applet/Applet | JEP 504, JDK 26",
                "java.lang.UnsupportedClassVersionError | a/B has been compiled by a more recent version of the Java"
                        + " Runtime | newer release",
                "java.lang.IllegalArgumentException | Unsupported class file major version 69 | newer release",
                "java.lang.IllegalArgumentException | Java 25 (69) is not supported by the current version of Byte"
                        + " Buddy | newer release",
                "javax.net.ssl.SSLHandshakeException | No appropriate protocol (protocol is disabled or cipher suites"
                        + " are inappropriate) | JDK-8202343",
                "java.nio.charset.MalformedInputException | Input length = 1 | JEP 400",
                "org.opentest4j.AssertionFailedError | expected: <null> but was: <Cannot invoke \"String.length()\""
                        + " because \"<local1>\" is null> | JEP 358, JDK 14",
            })
    void aMessageShowsTheChange(String type, String message, String reference) {
        assertTrue(cause(type, message).orElseThrow().reference().contains(reference), message);
    }

    @Test
    void aNarrowSpaceIsFromNewerLocaleData() {
        assertTrue(cause("org.opentest4j.AssertionFailedError", "expected: <3:30 PM> but was: <3:30\u202fPM>")
                .orElseThrow()
                .reference()
                .contains("JDK-8284840"));
    }

    @Test
    void aReferenceLeadsToItsPage() {
        assertEquals(
                "https://openjdk.org/jeps/403",
                cause("java.lang.reflect.InaccessibleObjectException", "")
                        .orElseThrow()
                        .link());
        assertEquals(
                "the default charset is UTF-8 (JEP 400, JDK 18, https://openjdk.org/jeps/400)",
                cause("java.nio.charset.MalformedInputException", "")
                        .orElseThrow()
                        .text());
        assertEquals(
                "https://bugs.openjdk.org/browse/JDK-8202343",
                cause("javax.net.ssl.SSLHandshakeException", "no").orElseThrow().link());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "org.opentest4j.AssertionFailedError | expected: <1> but was: <2>",
                "java.lang.NullPointerException | Cannot invoke \"a.B.c()\" because \"x\" is null",
                "java.lang.ClassNotFoundException | com.acme.Missing",
                "java.lang.UnsupportedOperationException | read-only",
            })
    void otherFailuresHaveNoCauseInTheJdk(String type, String message) {
        assertEquals(Optional.empty(), cause(type, message));
    }

    private static Optional<JdkCause> cause(String type, String message) {
        return JdkCause.of(new TestCase("", "a.B", "c", Status.ERROR, 0, type, message, ""));
    }
}
