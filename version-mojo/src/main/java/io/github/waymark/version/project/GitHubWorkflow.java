package io.github.waymark.version.project;

import io.github.waymark.tree.Tree;
import io.github.waymark.version.project.CiFile.Server;
import io.github.waymark.version.project.CiFile.ShallowCheckout;
import io.github.waymark.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a workflow of GitHub Actions: the JDKs of its matrix and of {@code setup-java}, and its checkouts. */
final class GitHubWorkflow {

    private static final Pattern JDK_KEY = Pattern.compile("(?i)(java|jdk)s?([-_]?(versions?|matrix))?");
    /** One or several numbers, such as {@code 17}, {@code [ "8", "21" ]} and {@code 25-ea}, of which the last is skipped. */
    private static final Pattern JDKS = Pattern.compile("[\\s\\[\\]\"',]*((1\\.)?\\d{1,2}(-ea)?[\\s\\[\\]\"',]*)++");

    private static final Pattern NUMBER = Pattern.compile("(?<![.\\d])(1\\.8|\\d{1,2})(?!\\d|-ea)");

    private final String text;
    private final SortedSet<Integer> jdks = new TreeSet<>();
    private final List<ShallowCheckout> checkouts = new ArrayList<>();

    private GitHubWorkflow(String text) {
        this.text = text;
    }

    static CiFile read(String name, String text) {
        GitHubWorkflow workflow = new GitHubWorkflow(text);
        YamlFile.read(text, name).root().ifPresent(workflow::visit);
        workflow.checkouts.sort((one, other) -> Integer.compare(one.offset(), other.offset()));
        return new CiFile(name, text, Server.GITHUB, workflow.jdks, workflow.checkouts);
    }

    private void visit(Tree tree) {
        if (tree instanceof Tree.Items items) {
            items.values().forEach(this::visit);
        }
        if (tree instanceof Tree.Mapping mapping) {
            visitCheckout(mapping);
            for (Tree.Entry entry : mapping.entries()) {
                if (JDK_KEY.matcher(entry.name()).matches()) {
                    entry.value().texts().ifPresent(texts -> texts.forEach(this::addJdks));
                }
                visit(entry.value());
            }
        }
    }

    private void addJdks(String value) {
        if (!JDKS.matcher(value).matches()) {
            return;
        }
        Matcher number = NUMBER.matcher(value);
        while (number.find()) {
            CiFiles.add(jdks, number.group(1));
        }
    }

    private void visitCheckout(Tree.Mapping step) {
        if (!(step.value("uses").orElse(null) instanceof Tree.Scalar uses)
                || !uses.text().startsWith("actions/checkout@")) {
            return;
        }
        if (!(step.value("with").orElse(null) instanceof Tree.Mapping with)) {
            if (step.value("with").isEmpty()) {
                int line = lineEnd(uses.end());
                String indent = " ".repeat(column(step));
                add(step, line, "\n" + indent + "with:\n" + indent + "  fetch-depth: 0");
            }
            return;
        }
        if (with.value("fetch-depth").isEmpty() && !with.entries().isEmpty()) {
            boolean block = with.start() >= 0 && text.charAt(with.start()) != '{';
            int at = block ? with.start() : with.start() + 1;
            add(step, at, block ? "fetch-depth: 0\n" + " ".repeat(column(with)) : "fetch-depth: 0, ");
        } else if (with.value("fetch-depth").isPresent()
                && with.value("fetch-depth").get() instanceof Tree.Scalar depth
                && !depth.text().equals("0")) {
            add(step, -1, "");
        }
    }

    private void add(Tree step, int offset, String insertion) {
        checkouts.add(new ShallowCheckout(step.place().line(), offset, insertion));
    }

    /** The number of characters before the first entry of a mapping in its line. */
    private int column(Tree.Mapping mapping) {
        int start = mapping.start();
        return start - (text.lastIndexOf('\n', Math.max(start - 1, 0)) + 1);
    }

    private int lineEnd(int offset) {
        int end = text.indexOf('\n', offset);
        int last = end < 0 ? text.length() : end;
        return last > 0 && text.charAt(last - 1) == '\r' ? last - 1 : last;
    }
}
