package io.github.waymark.matrix.report;

import io.github.waymark.matrix.result.TestCase;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A change of the JDK that makes tests fail, as far as their messages show it.
 *
 * @param title what the tests have in common
 * @param reference the enhancement proposals or issues of the JDK, each with the first release that has it
 * @param link the page that describes it; empty if there is none
 */
public record JdkCause(String title, String reference, String link) {

    /** A pattern of the exception and its message, and the cause. The first that matches is taken. */
    private record Sign(Pattern pattern, JdkCause cause) {}

    private static final Pattern PROPOSAL = Pattern.compile("JEP (\\d+)");
    private static final Pattern ISSUE = Pattern.compile("JDK-\\d+");

    private static final String MISSING = "(ClassNotFound|NoClassDefFound).*\\b";

    private static final List<Sign> SIGNS = List.of(
            sign(
                    MISSING
                            + "(javax[./](xml[./](bind|ws|soap)|jws|annotation|activation|transaction)\\b|org[./]omg\\b)",
                    "a class of Java EE or CORBA was removed",
                    "JEP 320, JDK 11"),
            sign("(?i)" + MISSING + "nashorn", "the JavaScript engine was removed", "JEP 372, JDK 15"),
            sign(MISSING + "Pack200", "Pack200 was removed", "JEP 367, JDK 14"),
            sign(MISSING + "java[./]rmi[./]activation", "RMI Activation was removed", "JEP 407, JDK 17"),
            sign(
                    MISSING + "(java[./]applet|javax[./]swing[./]JApplet)",
                    "the Applet API was removed",
                    "JEP 504, JDK 26"),
            new Sign(
                    Pattern.compile("(ClassNotFound|NoClassDefFound|NoSuchMethod|NoSuchField).*"
                            + "\\b(java|javax|sun|com[./]sun|jdk)[./]"),
                    new JdkCause(
                            "a class, method or field of the JDK was removed",
                            "the list of removed APIs of each release",
                            "https://docs.oracle.com/en/java/javase/26/migrate/removed-apis.html")),
            sign(
                    "InaccessibleObjectException|does not \"?opens |does not \"?exports? ",
                    "access to the internals of the JDK is denied",
                    "JEP 396, JDK 16; JEP 403, JDK 17"),
            sign(
                    "getSubject is (not )?supported",
                    "Subject.getSubject can't be used",
                    "JDK-8296244, JDK 23; JEP 486, JDK 24"),
            sign(
                    "UnsupportedOperationException.*The Security Manager is deprecated",
                    "the Security Manager must be allowed by -Djava.security.manager=allow",
                    "JDK-8270380, JDK 18"),
            sign(
                    "(?i)UnsupportedOperationException.*security manager",
                    "the Security Manager can't be used",
                    "JEP 486, JDK 24"),
            new Sign(
                    Pattern.compile("UnsupportedClassVersionError|(?i)Unsupported class file major version"
                            + "|Java \\d+ \\(\\d+\\) is not supported"),
                    new JdkCause(
                            "a library or a JDK is too old for the version of class files",
                            "a newer release of the library that reads or changes classes",
                            "")),
            sign("[\\u202f]", "a narrow no-break space in locale data, of CLDR 42", "JDK-8284840, JDK 20"),
            sign(
                    "SSLHandshakeException|No appropriate protocol|cipher suites are inappropriate"
                            + "|algorithm constraints",
                    "a version or cipher of TLS, or an algorithm of a signature, is disabled",
                    "JDK-8202343, JDK 16; JDK-8245545, JDK 24; JDK-8340321, JDK 25; and updates of older releases"),
            sign("MalformedInputException|[\\ufffd]", "the default charset is UTF-8", "JEP 400, JDK 18"),
            sign(
                    "(?s)(AssertionFailed|ComparisonFailure|AssertionError).*(Cannot"
                            + " (invoke|read|load|store|assign|throw|enter) ).* because ",
                    "the message of a NullPointerException is compared",
                    "JEP 358, JDK 14; JDK-8233014, JDK 15, which switches it on"));

    private static Sign sign(String pattern, String title, String reference) {
        return new Sign(Pattern.compile(pattern), new JdkCause(title, reference, link(reference)));
    }

    /** The page of the last proposal, which is the final state; otherwise that of the first issue. */
    private static String link(String reference) {
        Optional<String> proposal = PROPOSAL.matcher(reference)
                .results()
                .reduce((one, other) -> other)
                .map(found -> "https://openjdk.org/jeps/" + found.group(1));
        return proposal.or(() -> ISSUE.matcher(reference)
                        .results()
                        .findFirst()
                        .map(found -> "https://bugs.openjdk.org/browse/" + found.group()))
                .orElse("");
    }

    /** The cause with its reference and its link, in one line. */
    public String text() {
        return title + " (" + reference + (link.isEmpty() ? "" : ", " + link) + ")";
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
