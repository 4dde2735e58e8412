package io.github.waymark.notes.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailMessageTest {

    private static final Pattern WORD = Pattern.compile("=\\?UTF-8\\?B\\?([A-Za-z0-9+/=]+)\\?=(?: (?==\\?))?");

    private static String mail(String from, String to, String subject, String text) {
        return new MailMessage(
                        MailAddress.parse(from, "release-notes.mail.from"),
                        MailAddress.parseAll(to, "release-notes.mail.to"),
                        subject,
                        Instant.parse("2026-11-02T03:04:05Z"),
                        "Parser-1.2.0-0123abc",
                        text)
                .write();
    }

    /** The unfolded value of a header. */
    private static String header(String mail, String name) {
        String headers = mail.substring(0, mail.indexOf("\r\n\r\n")).replace("\r\n ", " ");
        List<String> values = headers.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
        assertEquals(1, values.size(), headers);
        return values.get(0);
    }

    private static String decoded(String value) {
        Matcher word = WORD.matcher(value);
        return word.replaceAll(one ->
                Matcher.quoteReplacement(new String(Base64.getDecoder().decode(one.group(1)), StandardCharsets.UTF_8)));
    }

    private static String body(String mail) {
        String body = mail.substring(mail.indexOf("\r\n\r\n") + 4).replace("=\r\n", "");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < body.length(); i++) {
            boolean escape = body.charAt(i) == '=';
            bytes.write(escape ? Integer.parseInt(body.substring(i + 1, i + 3), 16) : body.charAt(i));
            i += escape ? 2 : 0;
        }
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void aPlainTextIsSentAsItIs() {
        assertEquals(
                """
                Date: Mon, 2 Nov 2026 03:04:05 +0000
                From: Acme releases <releases@example.com>
                To: announce@example.com, "Users, all" <users@lists.example.com>
                Subject: Parser 1.2.0
                Message-ID: <Parser-1.2.0-0123abc@example.com>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=US-ASCII
                Content-Transfer-Encoding: 7bit

                Parser 1.2.0 was released.

                    code
                """.replace("\n", "\r\n"),
                mail(
                        "Acme releases <releases@example.com>",
                        "announce@example.com, \"Users, all\" <users@lists.example.com>",
                        "Parser 1.2.0",
                        "Parser 1.2.0 was released.  \n\n    code\n\n"));
    }

    @Test
    void otherLettersAreEncodedAndNoLineIsTooLong() {
        String subject = "Größe – 発表 ".repeat(12).strip();
        String text = "Grüße von Zoë\n" + "lang ".repeat(80).strip() + " é\nend of line \n.\nFrom here\n= 1\n";

        String mail = mail("Zoë <zoe@example.com>", "a@example.com", subject, text);

        assertTrue(mail.chars().allMatch(c -> c < 127), mail);
        assertTrue(mail.lines().allMatch(line -> line.length() <= 76), mail);
        assertEquals(subject, decoded(header(mail, "Subject")));
        assertEquals("Zoë <zoe@example.com>", decoded(header(mail, "From")));
        assertEquals("quoted-printable", header(mail, "Content-Transfer-Encoding"));
        assertEquals("text/plain; charset=UTF-8", header(mail, "Content-Type"));
        assertEquals(text.replace("line \n", "line\n"), body(mail));
        String encoded = mail.substring(mail.indexOf("\r\n\r\n"));
        assertFalse(encoded.contains("\r\n.\r\n") || encoded.contains("\r\nFrom "), encoded);
        assertFalse(mail.replace("\r\n", "").contains("\n"), "each line ends as in mails");
    }

    @Test
    void aLineLongerThanServersAcceptIsEncoded() {
        String text = "x".repeat(2000) + "\n";

        String mail = mail("a@example.com", "b@example.com", "s", text);

        assertTrue(mail.lines().allMatch(line -> line.length() <= 76), mail);
        assertEquals(text, body(mail));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Parser 1.0\r\nBcc: all@example.com",
                "Parser 1.0\nBcc: all@example.com\n\nBuy",
                "Parser 1.0\rBcc: all@example.com",
                "Parser 1.0\u0085Bcc: all@example.com",
                "Parser\u2028Bcc: all@example.com",
                "Parser\u0000\u000bBcc: all@example.com"
            })
    void noTextCanBeginAnotherHeader(String text) {
        String mail = new MailMessage(
                        new MailAddress(text, "a@example.com"),
                        List.of(new MailAddress(text, "b@example.com")),
                        text,
                        Instant.EPOCH,
                        text,
                        "Text")
                .write();

        String headers = mail.substring(0, mail.indexOf("\r\n\r\n"));
        assertEquals(8, headers.replace("\r\n ", " ").lines().count(), headers);
        assertFalse(headers.replace("\r\n ", " ").lines().anyMatch(line -> line.startsWith("Bcc")), headers);
        assertTrue(mail.endsWith("\r\n\r\nText\r\n"), mail);
    }

    @Test
    void aSubjectThatLooksEncodedIsShownAsItIs() {
        String subject = "=?UTF-8?B?SGFjaw==?=";

        assertEquals(subject, decoded(header(mail("a@b", "c@d", subject, ""), "Subject")));
    }

    @Test
    void aLongSubjectIsFoldedAtSpaces() {
        String subject = "word ".repeat(40).strip();

        String mail = mail("a@b", "c@d", subject, "");

        assertTrue(mail.contains("\r\n word"), mail);
        assertTrue(mail.lines().allMatch(line -> line.length() <= 76), mail);
        assertEquals(subject, header(mail, "Subject"));
    }

    @Test
    void controlCharactersAreRemovedFromTheText() {
        assertTrue(mail("a@b", "c@d", "s", "red \u001b[31mtext\u0007\r\nnext\n").endsWith("red [31mtext\r\nnext\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b@c",
                "a b@example.com",
                "<a@b> c",
                "zoë@example.com",
                "a@exämple.com",
                "a@example.com>\r\nBcc: <b@c",
                "a@-b",
                ".a@b",
                "Name <>"
            })
    void whatIsNoAddressIsAProblem(String text) {
        ProblemException refusal =
                assertThrows(ProblemException.class, () -> MailAddress.parse(text, "release-notes.mail.to"));

        assertTrue(refusal.getMessage().contains("is not a mail address."), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("-Drelease-notes.mail.to"), refusal.getMessage());
    }

    @Test
    void namesInBracesAreReplacedInTheSubject() {
        Map<String, String> values = Map.of("name", "Parser", "version", "1.2.0", "team", "");

        assertEquals(
                "[ANN] Parser 1.2.0 {}", SubjectTemplate.apply("[ANN] {name} {version} {team}", values, "x") + "{}");
        ProblemException refusal = assertThrows(
                ProblemException.class, () -> SubjectTemplate.apply("{nam}", values, "release-notes.mail.subject"));
        assertTrue(refusal.getMessage().contains("Valid names: name, team, version. Did you mean name?"));
    }
}
