package io.github.waymark.notes.announce;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A mail with a plain text, in the format of RFC 5322 and RFC 2045.
 *
 * @param id what the Message-ID has before the at sign; equal mails have equal ids
 * @param date the time in the header, in whole seconds
 */
public record MailMessage(
        MailAddress from, List<MailAddress> to, String subject, Instant date, String id, String text) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    /** The longest line that mail servers accept, without its end. */
    private static final int LONGEST_LINE = 998;

    public MailMessage {
        to = List.copyOf(to);
    }

    /** The message in ASCII, with the line ends of mails. */
    public String write() {
        String body = clean(text);
        boolean plain =
                body.chars().allMatch(c -> c < 127) && body.lines().allMatch(line -> line.length() <= LONGEST_LINE);
        String headers = HeaderText.header("Date", DATE.format(date.atOffset(ZoneOffset.UTC)))
                + HeaderText.header("From", from.header())
                + HeaderText.header("To", to.stream().map(MailAddress::header).collect(Collectors.joining(", ")))
                + HeaderText.header("Subject", HeaderText.encoded(subject))
                + HeaderText.header("Message-ID", "<" + localPart(id) + "@" + from.domain() + ">")
                + HeaderText.header("MIME-Version", "1.0")
                + HeaderText.header("Content-Type", "text/plain; charset=" + (plain ? "US-ASCII" : "UTF-8"))
                + HeaderText.header("Content-Transfer-Encoding", plain ? "7bit" : "quoted-printable");
        return headers + "\r\n"
                + (plain ? body.replace("\n", "\r\n") : QuotedPrintable.encode(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** The text without control characters, white space at the ends of lines, and empty lines at its end. */
    private static String clean(String text) {
        String lines = text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .replaceAll("[ \\t]+(?=\\n|$)", "")
                .stripTrailing();
        return lines + "\n";
    }

    /** Only characters that need no quotes. */
    private static String localPart(String id) {
        return id.replaceAll("[^A-Za-z0-9-]+", ".").replaceAll("^\\.+|\\.+$", "");
    }
}
