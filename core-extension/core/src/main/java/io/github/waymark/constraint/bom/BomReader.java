package io.github.waymark.constraint.bom;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.EntryComments;
import io.github.waymark.constraint.Include;
import io.github.waymark.constraint.ListContent;
import io.github.waymark.constraint.ListEntry;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraint.ListText.Span;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraint.Variant;
import io.github.waymark.constraint.text.TextForm;
import io.github.waymark.finding.Place;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.xml.XmlScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the BOM form of a list. */
final class BomReader {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final int MAX_DEPTH = 20;
    /** Properties that contain each other several times would otherwise grow without end. */
    private static final int MAX_VALUE = 1_000;

    private final BomForm form;
    private final String text;
    private final String source;
    private final List<ListEntry> items = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    BomReader(BomForm form, String text, String source) {
        this.form = form;
        this.text = text;
        this.source = source;
    }

    ListText read() {
        BomScan scan = scan();
        int previousEnd = 0;
        for (BomEntry entry : scan.entries) {
            try {
                ListEntry item = item(entry, scan);
                items.add(item);
                spans.add(span(entry, item, entry.start >= previousEnd));
            } catch (MalformedException e) {
                problems.add(problem(entry.start, e));
            }
            previousEnd = entry.end;
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        String bom = coordinates(scan);
        return new ListText(
                form, text, source, new ListContent(bom, scan.header, items, scan.footer), spans, scan.managedEnd);
    }

    private BomScan scan() {
        XmlScanner scanner = new XmlScanner(text);
        try {
            return new BomScan(text, scanner);
        } catch (MalformedException e) {
            throw new ProblemException(problem(scanner.from(), e));
        }
    }

    private Problem problem(int offset, MalformedException malformed) {
        return new Problem(
                "The constraints list is not a valid BOM.",
                place(offset).toString(),
                malformed.reason() + ".",
                malformed.fix());
    }

    private Place place(int offset) {
        Place line = Place.at(source, text, offset);
        int indent = offset;
        while (indent < text.length() && text.charAt(indent) == ' ') {
            indent++;
        }
        return new Place(line.file(), line.line(), line.column() + indent - offset);
    }

    private ListEntry item(BomEntry entry, BomScan scan) throws MalformedException {
        Place place = place(entry.start);
        if (!entry.line.isEmpty()) {
            return TextForm.item(entry.line, entry.comment, place);
        }
        EntryComments comments = TextForm.comments(entry.trailingComment, entry.comment);
        String coordinates = required("groupId", entry, scan) + ":" + required("artifactId", entry, scan);
        String version = required("version", entry, scan);
        if (entry.isImport()) {
            return new Include(coordinates + ":" + version, true, comments, place);
        }
        String type = interpolate(entry.text("type"), scan, 0);
        String classifier = interpolate(entry.text("classifier"), scan, 0);
        String key = classifier.isEmpty()
                ? type.isEmpty() ? coordinates : coordinates + ":" + type
                : coordinates + ":" + (type.isEmpty() ? "*" : type) + ":" + classifier;
        Variant variant =
                entry.profile < 0 ? Variant.EVERYWHERE : BomActivation.variant(scan.activations.get(entry.profile));
        return Constraint.of(key, version, variant, comments, place);
    }

    private static String required(String name, BomEntry entry, BomScan scan) throws MalformedException {
        String value = interpolate(entry.text(name), scan, 0);
        if (value.isEmpty()) {
            throw new MalformedException("the managed dependency has no " + name, "Add <" + name + ">.");
        }
        return value;
    }

    /** Replaces the properties of the POM in a value. */
    private static String interpolate(String value, BomScan scan, int depth) throws MalformedException {
        Matcher expression = EXPRESSION.matcher(value);
        StringBuilder result = new StringBuilder();
        while (expression.find()) {
            String property = property(expression.group(1), scan);
            if (property.isEmpty() || depth > MAX_DEPTH) {
                throw new MalformedException(
                        "the file does not define " + expression.group(),
                        "Specify the BOM by its coordinates, so that Maven reads it with its parents, or write the literal value.");
            }
            expression.appendReplacement(result, Matcher.quoteReplacement(interpolate(property, scan, depth + 1)));
            if (result.length() > MAX_VALUE) {
                throw new MalformedException(
                        "the value of " + expression.group() + " is longer than " + MAX_VALUE + " characters",
                        "Write the literal value.");
            }
        }
        return expression.appendTail(result).toString();
    }

    private static String property(String name, BomScan scan) {
        String value = scan.properties.get(name);
        if (value != null) {
            return value;
        }
        String path = name.startsWith("project.") || name.startsWith("pom.")
                ? name.substring(name.indexOf('.') + 1).replace('.', '/')
                : name.equals("version") ? "version" : "";
        return projectValue(path, scan.project);
    }

    private static String projectValue(String path, Map<String, String> project) {
        String value = project.getOrDefault(path, "");
        boolean inherited = path.equals("version") || path.equals("groupId");
        return value.isEmpty() && inherited ? project.getOrDefault("parent/" + path, "") : value;
    }

    private static String coordinates(BomScan scan) {
        String coordinates = projectValue("groupId", scan.project) + ":" + projectValue("artifactId", scan.project)
                + ":" + projectValue("version", scan.project);
        boolean none = coordinates.equals(BomForm.NO_COORDINATES)
                || !Include.BOM.matcher(coordinates).matches();
        return none ? "" : coordinates;
    }

    private Span span(BomEntry entry, ListEntry item, boolean ownLines) {
        int from = ownLines ? entry.from : -1;
        String line = text.substring(entry.start, entry.end);
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        BomEntry.Value version = entry.values.get("version");
        if (version != null && item instanceof Constraint) {
            return new Span(item, from, entry.start, entry.end, version.from(), version.to(), indent);
        }
        if (item instanceof Constraint constraint) {
            int at = text.indexOf("===", entry.start) + 3;
            at = text.indexOf(constraint.version(), at);
            return new Span(
                    item,
                    from,
                    entry.start,
                    entry.end,
                    at,
                    at + constraint.version().length(),
                    indent);
        }
        return new Span(item, from, entry.start, entry.end, entry.start, entry.start, indent);
    }
}
