package io.github.waymark.constraint.text;

import io.github.waymark.constraint.Allowance;
import io.github.waymark.constraint.CommentLines;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.Denial;
import io.github.waymark.constraint.EntryComments;
import io.github.waymark.constraint.Exemption;
import io.github.waymark.constraint.Include;
import io.github.waymark.constraint.ListContent;
import io.github.waymark.constraint.ListEntry;
import io.github.waymark.constraint.ListForm;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraint.VersionRanges;
import io.github.waymark.finding.Place;
import java.util.List;

/** The text form of a list. */
public final class TextForm implements ListForm {

    private static final List<Class<? extends ListEntry>> ORDER =
            List.of(Include.class, Constraint.class, Allowance.class, Denial.class, Exemption.class);

    @Override
    public ListText read(String text, String source) {
        return new TextReader(this, text, source).read();
    }

    @Override
    public String write(ListContent content) {
        String header = content.bom().isEmpty()
                ? content.header()
                : ("bom: " + content.bom() + "\n" + content.header()).strip();
        StringBuilder text = new StringBuilder(CommentLines.lines(header, ""));
        // A blank line ends the header, so that the comment of the first entry doesn't become part of it.
        text.append(header.isEmpty() && firstComment(content).isEmpty() ? "" : "\n");
        for (Class<? extends ListEntry> kind : ORDER) {
            List<? extends ListEntry> items = content.items(kind);
            for (ListEntry item : items) {
                text.append(write(item, ""));
            }
        }
        if (!content.footer().isEmpty()) {
            text.append('\n').append(CommentLines.lines(content.footer(), ""));
        }
        return text.toString();
    }

    private static String firstComment(ListContent content) {
        for (Class<? extends ListEntry> kind : ORDER) {
            for (ListEntry item : content.items(kind)) {
                return item.comments().comment();
            }
        }
        return "";
    }

    @Override
    public String write(ListEntry item, String indent) {
        return CommentLines.lines(item.comments().comment(), indent) + indent + line(item) + "\n";
    }

    @Override
    public String added(String text, int end, ListEntry item) {
        String newline = end == 0 || text.charAt(end - 1) == '\n' ? "" : "\n";
        return text.substring(0, end) + newline + write(item, "") + text.substring(end);
    }

    /** An entry without its comment, as also used for entries that have no element in a BOM. */
    public static String line(ListEntry item) {
        String comments = comments(item.comments());
        return entry(item) + (comments.isEmpty() ? "" : "  # " + comments);
    }

    private static String entry(ListEntry item) {
        if (item instanceof Constraint constraint) {
            String variant = constraint.variant().toString();
            return constraint.pattern() + "===" + constraint.version() + (variant.isEmpty() ? "" : " ; " + variant);
        }
        if (item instanceof Allowance allowance) {
            return allowance(allowance);
        }
        if (item instanceof Denial denial) {
            return "deny " + denial.pattern() + (denial.versions().isAll() ? "" : " " + denial.versions());
        }
        return item instanceof Exemption exemption
                ? "exempt " + exemption.pattern()
                : (((Include) item).yields() ? "-i " : "-r ") + ((Include) item).location();
    }

    private static String allowance(Allowance allowance) {
        StringBuilder text = new StringBuilder("allow ").append(allowance.pattern());
        if (!allowance.versions().isAll()) {
            text.append(' ').append(allowance.versions());
        }
        for (VersionRanges excluded : allowance.excluded()) {
            text.append(" !=").append(excluded);
        }
        if (!allowance.scopes().isEmpty()) {
            text.append(" scopes=").append(String.join(",", allowance.scopes()));
        }
        return text.toString();
    }

    /** Formats the reason, licence and until for the comment after an entry. */
    public static String comments(EntryComments comments) {
        String text = comments.reason();
        if (!comments.licence().isEmpty()) {
            text += " [licence: " + comments.licence() + "]";
        }
        if (!comments.until().isEmpty()) {
            text += " [until: " + comments.until() + "]";
        }
        return text.strip();
    }

    /** Parses the format of {@link #comments(EntryComments)}, with the comment above the entry. */
    public static EntryComments comments(String text, String comment) {
        String reason = text.strip();
        String licence = "";
        String until = "";
        while (reason.endsWith("]")) {
            int licenceAt = reason.lastIndexOf("[licence: ");
            int untilAt = reason.lastIndexOf("[until: ");
            int at = Math.max(licenceAt, untilAt);
            if (at < 0 || reason.indexOf(']', at) < reason.length() - 1) {
                break;
            }
            String value = reason.substring(reason.indexOf(": ", at) + 2, reason.length() - 1)
                    .strip();
            if (at == licenceAt && licence.isEmpty()) {
                licence = value;
            } else if (at == untilAt && until.isEmpty()) {
                until = value;
            } else {
                break;
            }
            reason = reason.substring(0, at).strip();
        }
        return new EntryComments(comment, reason, licence, until);
    }

    /**
     * Parses the format of {@link #line}.
     *
     * @throws MalformedException if the line is invalid
     */
    public static ListEntry item(String line, String comment, Place place) throws MalformedException {
        return TextLine.item(line, comment, place);
    }
}
