package io.github.waymark.markup.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** Writes the fields of an entry of a release note: its issues, links and authors. */
public final class EntryFields {

    private final List<IssueLink> issues;

    public EntryFields(List<IssueLink> issues) {
        this.issues = List.copyOf(issues);
    }

    /** The fields as text: {@code (#7, by Ada)}; empty without any. */
    public List<Inline> line(Map<String, List<String>> entry) {
        List<Inline> fields = new ArrayList<>();
        List<String> links = new ArrayList<>(entry.getOrDefault("links", List.of()));
        for (String issue : entry.getOrDefault("issues", List.of())) {
            fields.add(new Inline.Text(fields.isEmpty() ? "(" : ", "));
            Optional<String> own =
                    links.stream().filter(link -> isAddressOf(link, issue)).findFirst();
            own.ifPresent(links::remove);
            fields.add(own.<Inline>map(link -> new Inline.Link(List.of(new Inline.Text(reference(issue))), link))
                    .orElseGet(() -> issue(issue)));
        }
        for (String link : links) {
            fields.add(new Inline.Text(fields.isEmpty() ? "(" : ", "));
            fields.add(
                    LinkRewriter.isWebAddress(link)
                            ? new Inline.Link(List.of(new Inline.Text(link)), link)
                            : new Inline.Text(link));
        }
        List<String> authors = entry.getOrDefault("authors", List.of());
        if (!authors.isEmpty()) {
            fields.add(new Inline.Text(fields.isEmpty() ? "(" : ", "));
            fields.add(new Inline.Text("by " + String.join(", ", authors)));
        }
        if (!fields.isEmpty()) {
            fields.add(new Inline.Text(")"));
        }
        return fields;
    }

    /** The blocks of an entry with its fields at the end. */
    public List<Block> appended(List<Block> entry, Map<String, List<String>> fields) {
        List<Inline> line = line(fields);
        List<Block> blocks = new ArrayList<>(entry);
        if (line.isEmpty()) {
            return blocks;
        }
        int last = blocks.size() - 1;
        if (last >= 0 && blocks.get(last) instanceof Block.Paragraph paragraph) {
            List<Inline> joined = new ArrayList<>(paragraph.inlines());
            joined.add(new Inline.Text(" "));
            joined.addAll(line);
            blocks.set(last, new Block.Paragraph(joined));
        } else {
            blocks.add(new Block.Paragraph(line));
        }
        return blocks;
    }

    /** Whether an address ends with the name of an issue. */
    private static boolean isAddressOf(String link, String issue) {
        String name = issue.startsWith("#") ? issue.substring(1) : issue;
        return LinkRewriter.isWebAddress(link) && !name.isEmpty() && link.endsWith("/" + name);
    }

    private static String reference(String issue) {
        return issue.matches("\\d+") ? "#" + issue : issue;
    }

    private Inline issue(String name) {
        // `issues: [7]` has the same meaning as `#7` in a text.
        for (String reference : List.of(name, "#" + name)) {
            for (IssueLink link : issues) {
                Optional<Matcher> match = link.pattern().whole(reference);
                if (match.isPresent()) {
                    return new Inline.Link(List.of(new Inline.Text(reference)), link.addressOf(match.get()));
                }
            }
        }
        boolean address = name.startsWith("https://") || name.startsWith("http://");
        return address ? new Inline.Link(List.of(new Inline.Text(name)), name) : new Inline.Text(name);
    }
}
