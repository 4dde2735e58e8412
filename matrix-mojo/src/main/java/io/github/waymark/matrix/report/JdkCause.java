package io.github.waymark.matrix.report;

import io.github.waymark.matrix.result.TestCase;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A change of the JDK that makes tests fail, as far as their messages show it.
 *
 * @param title what the tests have in common
 * @param reference the enhancement proposal, or the issue of the JDK, with the release that has it
 */
public record JdkCause(String title, String reference) {

    /** A pattern of the exception and its message, and the cause. The first that matches is taken. */
    private record Sign(Pattern pattern, JdkCause cause) {}

    private static final List<Sign> SIGNS = List.of(
            sign(
                    "(ClassNotFound|NoClassDefFound).*\\bjavax[./](xml[./](bind|ws|soap)|jws|annotation|activation|transaction)\\b"
                            + "|(ClassNotFound|NoClassDefFound).*\\borg[./]omg\\b",
                    "a class of Java EE or CORBA was removed",
                    "JEP 320, JDK 11"),
            sign(
                    "(?i)(ClassNotFound|NoClassDefFound).*\\bnashorn",
                    "the JavaScript engine was removed",
                    "JEP 372, JDK 15"),
            sign("(ClassNotFound|NoClassDefFound).*\\bPack200", "Pack200 was removed", "JEP 367, JDK 14"),
            sign(
                    "(ClassNotFound|NoClassDefFound).*\\bjava[./]rmi[./]activation",
                    "RMI Activation was removed",
                    "JEP 407, JDK 17"),
            sign("(ClassNotFound|NoClassDefFound).*\\bjava[./]applet", "the Applet API was removed", "JEP 504, JDK 26"),
            sign(
                    "(ClassNotFound|NoClassDefFound|NoSuchMethod|NoSuchField).*\\b(java|javax|sun|com[./]sun|jdk)[./]",
                    "a class, method or field of the JDK was removed",
                    "the release notes of the JDK, section Removed Features"),
            sign(
                    "InaccessibleObjectException|does not \"?opens |does not \"?exports? ",
                    "access to the internals of the JDK is denied",
                    "JEP 403, JDK 17; JEP 396, JDK 16"),
            sign(
                    "(?i)UnsupportedOperationException.*security manager|getSubject is (not )?supported",
                    "the Security Manager can't be used",
                    "JEP 486, JDK 24; JEP 411, JDK 17"),
            sign(
                    "UnsupportedClassVersionError|(?i)Unsupported class file major version"
                            + "|Java \\d+ \\(\\d+\\) is not supported",
                    "a library or a JDK is too old for the version of class files",
                    "a newer release of the library that reads or changes classes"),
            sign("[\\u202f]", "a narrow no-break space in locale data", "CLDR 42, JDK-8284840, JDK 20"),
            sign(
                    "SSLHandshakeException|No appropriate protocol|cipher suites are inappropriate"
                            + "|algorithm constraints",
                    "a version or cipher of TLS, or an algorithm of a certificate, is disabled",
                    "JDK-8202343, JDK 16; JDK-8245545, JDK 24"),
            sign("MalformedInputException|[\\ufffd]", "the default charset is UTF-8", "JEP 400, JDK 18"),
            sign(
                    "(?s)(AssertionFailed|ComparisonFailure|AssertionError).*(Cannot"
                            + " (invoke|read|load|store|assign|throw|enter) ).* because ",
                    "the message of a NullPointerException is compared",
                    "JEP 358, JDK 15"));

    private static Sign sign(String pattern, String title, String reference) {
        return new Sign(Pattern.compile(pattern), new JdkCause(title, reference));
    }

    /** The cause that the message of a failed test shows. */
    public static Optional<JdkCause> of(TestCase test) {
        if (!test.status().isBad()) {
            return Optional.empty();
        }
        String text = test.type() + ": " + test.message();
        return SIGNS.stream()
                .filter(sign -> sign.pattern.matcher(text).find())
                .map(Sign::cause)
                .findFirst();
    }
}
