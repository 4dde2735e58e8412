package io.github.waymark.constraint.text;

import io.github.waymark.constraint.Allowance;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraint.Denial;
import io.github.waymark.constraint.EntryComments;
import io.github.waymark.constraint.Exemption;
import io.github.waymark.constraint.Include;
import io.github.waymark.constraint.ListEntry;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraint.Variant;
import io.github.waymark.constraint.VersionRanges;
import io.github.waymark.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses an entry of the text form. */
final class TextLine {

    static final String FORM =
            "Write `groupId:artifactId===1.2.3`, optionally with `; jdk>=17` and `# reason`; other entries are `-r other.txt`, "
                    + "`allow groupId:artifactId [1.0,2.0)`, `deny groupId:artifactId  # reason` and `exempt groupId:artifactId  # reason`.";

    /** The forms of Maven's and Gradle's coordinates, and of pip's requirements. */
    private static final Pattern OTHER_FORM = Pattern.compile(
            "([A-Za-z0-9_.*-]+:[A-Za-z0-9_.*-]+(?::[A-Za-z][A-Za-z0-9_.-]*){0,9}?)\\s*(?::|={1,2}|\\s)\\s*([vr]?\\d[A-Za-z0-9_.+-]*)");

    private final EntryComments comments;
    private final Place place;

    private TextLine(EntryComments comments, Place place) {
        this.comments = comments;
        this.place = place;
    }

    static ListEntry item(String line, String comment, Place place) throws MalformedException {
        int hash = commentStart(line);
        EntryComments comments = TextForm.comments(hash < 0 ? "" : line.substring(hash + 1), comment);
        return new TextLine(comments, place).item((hash < 0 ? line : line.substring(0, hash)).strip());
    }

    /** The offset of the {@code #} of a comment, at the start or after white space; others are part of a URL. */
    private static int commentStart(String line) {
        for (int at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
            if (at == 0 || Character.isWhitespace(line.charAt(at - 1))) {
                return at;
            }
        }
        return -1;
    }

    private ListEntry item(String entry) throws MalformedException {
        int space = entry.indexOf(' ');
        String word = space < 0 ? entry : entry.substring(0, space);
        String rest = space < 0 ? "" : entry.substring(space + 1).strip();
        return switch (word) {
            case "-r", "-c", "-i" -> include(word, rest);
            case "allow" -> allowance(words(rest));
            case "deny" -> denial(words(rest));
            case "exempt" -> exemption(rest);
            default -> constraint(entry);
        };
    }

    private Include include(String word, String location) throws MalformedException {
        if (location.isEmpty() || location.indexOf(' ') >= 0) {
            throw new MalformedException(
                    "'" + word + " " + location + "' is not a single list",
                    "Write `-r` followed by a file, URL or groupId:artifactId:version.");
        }
        return new Include(location, word.equals("-i"), comments, place);
    }

    private Constraint constraint(String entry) throws MalformedException {
        int equals = entry.indexOf("===");
        if (equals < 0) {
            Optional<String> meant = meant(entry);
            throw new MalformedException(
                    reasonWithoutVersion(entry),
                    meant.map(one -> "Did you mean `" + one + "`? ").orElse("") + FORM);
        }
        int semicolon = entry.indexOf(';', equals);
        Variant variant = semicolon < 0 ? Variant.EVERYWHERE : Variant.parse(entry.substring(semicolon + 1));
        String version = entry.substring(equals + 3, semicolon < 0 ? entry.length() : semicolon);
        return Constraint.of(entry.substring(0, equals).strip(), version.strip(), variant, comments, place);
    }

    /** The entry that was meant by {@code g:a:1.0}, {@code g:a==1.0}, {@code g:a=1.0} or {@code g:a 1.0}. */
    private static Optional<String> meant(String entry) {
        Matcher parts = OTHER_FORM.matcher(entry);
        return parts.matches() ? Optional.of(parts.group(1) + "===" + parts.group(2)) : Optional.empty();
    }

    private static String reasonWithoutVersion(String entry) {
        return entry.contains("==") || entry.contains(">=") || entry.contains("<=")
                ? "'" + entry + "' has an operator other than ==="
                : "'" + entry + "' is not an entry of a list";
    }

    private static List<String> words(String rest) {
        return List.of(rest.strip().split("\\s+"));
    }

    private Allowance allowance(List<String> words) throws MalformedException {
        VersionRanges versions = VersionRanges.ALL;
        List<VersionRanges> excluded = new ArrayList<>();
        List<String> scopes = List.of();
        for (String word : words.subList(1, words.size())) {
            if (word.startsWith("!=")) {
                excluded.add(VersionRanges.parse(word.substring(2)));
            } else if (word.startsWith("scopes=")) {
                scopes = List.of(word.substring("scopes=".length()).split(","));
            } else {
                versions = VersionRanges.parse(word);
            }
        }
        return new Allowance(CoordinatesPattern.parse(words.get(0)), versions, excluded, scopes, comments, place);
    }

    private Denial denial(List<String> words) throws MalformedException {
        requireReason("deny");
        VersionRanges versions = VersionRanges.ALL;
        if (words.size() > 1) {
            versions = VersionRanges.parse(words.get(1));
        }
        if (words.size() > 2) {
            throw new MalformedException("there is more text after the version range", FORM);
        }
        return new Denial(CoordinatesPattern.parse(words.get(0)), versions, comments, place);
    }

    private Exemption exemption(String rest) throws MalformedException {
        requireReason("exempt");
        return new Exemption(CoordinatesPattern.parse(rest), comments, place);
    }

    private void requireReason(String word) throws MalformedException {
        if (comments.reason().isEmpty()) {
            throw new MalformedException("the reason is missing", "Write `" + word + " groupId:artifactId  # reason`.");
        }
    }
}
