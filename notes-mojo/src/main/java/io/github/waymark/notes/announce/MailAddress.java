package io.github.waymark.notes.announce;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail address.
 *
 * @param name the name that is shown; empty for none
 * @param address {@code user@host}, in ASCII
 */
public record MailAddress(String name, String address) {

    private static final Pattern NAMED = Pattern.compile("(?<name>[^<>]*)<(?<address>[^<>]*)>");
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*+"
                    + "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*+");

    /** A comma that is not within quotes. */
    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*+[^\"]*$)");

    private static final int LONGEST = 254;

    /**
     * Reads an address: {@code user@host} or {@code Name <user@host>}.
     *
     * @param property the property that has it, for messages
     */
    public static MailAddress parse(String text, String property) {
        String one = HeaderText.line(text);
        Matcher named = NAMED.matcher(one);
        boolean hasName = named.matches();
        String address = hasName ? named.group("address").strip() : one;
        String name = hasName ? named.group("name").strip() : "";
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            throw new ProblemException(new Problem(
                    "'" + one + "' is not a mail address.",
                    "-D" + property,
                    "It becomes a header of the announcement.",
                    "Write it as announce@example.com or Releases <announce@example.com>. A host with other letters than a to z is written"
                            + " in its xn-- form."));
        }
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return new MailAddress(
                quoted ? name.substring(1, name.length() - 1).replaceAll("\\\\(.)", "$1") : name, address);
    }

    /** Reads addresses that are separated by commas. */
    public static List<MailAddress> parseAll(String text, String property) {
        List<MailAddress> all = new ArrayList<>();
        for (String one : COMMA.split(text, -1)) {
            all.add(parse(one, property));
        }
        return all;
    }

    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }

    String header() {
        return name.isEmpty() ? address : HeaderText.phrase(name) + " <" + address + ">";
    }
}
