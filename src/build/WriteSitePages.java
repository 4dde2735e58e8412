import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes the pages of the site that are made from other files: from the descriptors of the built plugins a page for each plugin with its
 * goals and one page with all settings, and from the README its section Start. Copies the JSON schemas of the plugins to the addresses that
 * they name.
 *
 * <p>Arguments: the folder to write to, the README, then the folders of the plugins' modules. A module that isn't built yet is an error.
 */
final class WriteSitePages {

    private static final String DESCRIPTOR = "target/plugin-enhanced.xml";
    private static final Pattern SCHEMA_ID = Pattern.compile("\"\\$id\"\\s*:\\s*\"[^\"]*/schema/([^\"/]+)\"");

    private WriteSitePages() {}

    /** A parameter that users set. */
    private record Setting(String property, String name, String type, String byDefault, boolean required, String text) {}

    /** A goal with its parameters, in the order of their names. */
    private record Goal(String name, String text, String phase, boolean project, boolean aggregator, List<Setting> settings) {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Map<String, String> artifacts = new TreeMap<>();
        Map<String, List<Goal>> plugins = new TreeMap<>();
        copyPictures(Path.of(arguments[1]).resolveSibling("src/site/markdown/images"), folder.resolveSibling("resources/images"));
        write(folder.resolve("start.md"), start(Files.readAllLines(Path.of(arguments[1]))));
        for (int i = 2; i < arguments.length; i++) {
            Path descriptor = Path.of(arguments[i], DESCRIPTOR);
            if (!Files.isRegularFile(descriptor)) {
                throw new IllegalStateException(descriptor + " is missing. Build the plugins first: mvn install -DskipTests");
            }
            Element plugin = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(descriptor.toFile())
                    .getDocumentElement();
            String prefix = text(plugin, "goalPrefix");
            artifacts.put(prefix, text(plugin, "artifactId"));
            plugins.put(prefix, goals(plugin));
            copySchemas(Path.of(arguments[i], "src/main/resources"), folder.resolveSibling("resources/schema"));
        }
        for (Map.Entry<String, List<Goal>> plugin : plugins.entrySet()) {
            write(
                    folder.resolve("goals-" + plugin.getKey() + ".md"),
                    page(plugin.getKey(), artifacts.get(plugin.getKey()), plugin.getValue()));
        }
        write(folder.resolve("settings.md"), settings(plugins));
    }

    private static void copySchemas(Path resources, Path folder) throws Exception {
        for (Path schema : below(resources, ".schema.json")) {
            Matcher id = SCHEMA_ID.matcher(Files.readString(schema));
            if (id.find()) {
                Files.createDirectories(folder);
                Files.copy(schema, folder.resolve(id.group(1)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Pictures are beside the pages, so that a forge shows them, too. */
    private static void copyPictures(Path pictures, Path folder) throws Exception {
        Files.createDirectories(folder);
        for (Path picture : below(pictures, "")) {
            Files.copy(picture, folder.resolve(picture.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Path> below(Path folder, String ending) throws Exception {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending)).toList();
        }
    }

    /** The sections Start and Try it as a page, with links as they are between pages. */
    private static String start(List<String> readme) {
        StringBuilder page = new StringBuilder();
        String fence = "";
        boolean taken = false;
        for (String line : readme) {
            if (fence.isEmpty() && line.startsWith("## ")) {
                taken = line.equals("## Start") || line.equals("## Try it");
            }
            if (taken) {
                page.append(line.replace("## Start", "# Start")
                                .replace("## Try it", "<a id=\"try-it\"></a>\n\n## Try it")
                                .replace("(src/site/markdown/", "(")
                                .replaceAll("^(`{3,}[a-z]*) .*", "$1"))
                        .append('\n');
            }
            String marks = line.replaceAll("^(`*).*", "$1");
            if (marks.length() > 2) {
                fence = fence.isEmpty() ? marks : marks.length() >= fence.length() ? "" : fence;
            }
        }
        if (!page.toString().startsWith("# Start\n") || !page.toString().contains("\n## Try it\n")) {
            throw new IllegalStateException("The README has no section Start, or no section Try it.");
        }
        return page.toString();
    }

    private static List<Goal> goals(Element plugin) {
        Map<String, Goal> goals = new TreeMap<>();
        for (Element mojo : children(child(plugin, "mojos"), "mojo")) {
            Element configuration = child(mojo, "configuration");
            Map<String, Setting> settings = new TreeMap<>();
            for (Element parameter : children(child(mojo, "parameters"), "parameter")) {
                if (text(parameter, "editable").equals("true")) {
                    String name = text(parameter, "name");
                    Element configured = configuration == null ? null : child(configuration, name);
                    settings.put(name, new Setting(
                            configured == null ? "" : configured.getTextContent().strip().replaceAll("^\\$\\{(.*)}$", "$1"),
                            name,
                            text(parameter, "type").replaceAll("[a-z]+\\.", ""),
                            configured == null ? "" : configured.getAttribute("default-value"),
                            text(parameter, "required").equals("true"),
                            text(parameter, "description")));
                }
            }
            goals.put(text(mojo, "goal"), new Goal(
                    text(mojo, "goal"),
                    text(mojo, "description"),
                    text(mojo, "phase"),
                    text(mojo, "requiresProject").equals("true"),
                    text(mojo, "aggregator").equals("true"),
                    List.copyOf(settings.values())));
        }
        return List.copyOf(goals.values());
    }

    private static String page(String prefix, String artifact, List<Goal> goals) {
        StringBuilder page = new StringBuilder("# Goals of " + artifact + "\n\n<table>\n");
        for (Goal goal : goals) {
            page.append(row("<a href=\"#" + goal.name() + "\"><code>" + prefix + ":" + goal.name() + "</code></a>", first(goal.text())));
        }
        page.append("</table>\n");
        for (Goal goal : goals) {
            page.append("\n## ").append(goal.name()).append("\n\n<div>");
            page.append(inline(goal.text())).append("</div>\n");
            List<String> facts = new ArrayList<>();
            facts.add(goal.phase().isEmpty() ? "not bound to a phase" : "bound to the phase <code>" + goal.phase() + "</code> by default");
            facts.add(goal.project() ? "needs a POM" : "runs with or without a POM");
            if (goal.aggregator()) {
                facts.add("runs once for all modules");
            }
            page.append("\n<p>").append(capital(String.join(", ", facts))).append(".</p>\n");
            if (!goal.settings().isEmpty()) {
                page.append("\n<table>\n<tr><th>Parameter</th><th>Default</th><th>Meaning</th></tr>\n");
                for (Setting setting : goal.settings()) {
                    page.append("<tr><td><code>").append(setting.name()).append("</code><br/><small>")
                            .append(setting.property().isEmpty() ? "in the POM only" : "<code>-D" + setting.property() + "</code>")
                            .append("<br/>").append(escaped(setting.type())).append("</small></td><td>")
                            .append(setting.required() ? "required" : code(setting.byDefault())).append("</td><td>")
                            .append(inline(setting.text())).append("</td></tr>\n");
                }
                page.append("</table>\n");
            }
        }
        return page.toString();
    }

    private static String settings(Map<String, List<Goal>> plugins) {
        StringBuilder page = new StringBuilder("# Settings\n\nEach property that a goal reads, on the command line (`-Dname=value`), in the"
                + " POM's `<properties>` or as the parameter of the plugin.\n");
        for (Map.Entry<String, List<Goal>> plugin : plugins.entrySet()) {
            Map<String, TreeSet<String>> goals = new TreeMap<>();
            Map<String, Setting> settings = new TreeMap<>();
            for (Goal goal : plugin.getValue()) {
                for (Setting setting : goal.settings()) {
                    if (!setting.property().isEmpty()) {
                        settings.putIfAbsent(setting.property(), setting);
                        goals.computeIfAbsent(setting.property(), name -> new TreeSet<>())
                                .add("<a href=\"goals-" + plugin.getKey() + ".html#" + goal.name() + "\">" + goal.name() + "</a>");
                    }
                }
            }
            page.append("\n## ").append(plugin.getKey()).append("\n\n<table>\n<tr><th>Property</th><th>Default</th><th>Meaning</th><th>Goals</th></tr>\n");
            settings.forEach((property, setting) -> page.append("<tr><td><code>").append(property).append("</code></td><td>")
                    .append(setting.required() ? "required" : code(setting.byDefault())).append("</td><td>")
                    .append(first(setting.text())).append("</td><td>")
                    .append(String.join(", ", goals.get(property))).append("</td></tr>\n"));
            page.append("</table>\n");
        }
        return page.toString();
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<tr>");
        for (String cell : cells) {
            row.append("<td>").append(cell).append("</td>");
        }
        return row.append("</tr>\n").toString();
    }

    /** The first sentence, or the first paragraph where a full stop is part of an element. */
    private static String first(String html) {
        String paragraph = html.split("\\s*<p>", 2)[0].strip();
        return paragraph.replaceAll("(?s)^(.*?\\.)\\s+[A-Z`<{].*$", "$1");
    }

    /** Markdown would end an HTML block at an empty line. */
    private static String inline(String html) {
        return html.replaceAll("\\s*\\n\\s*", " ").strip();
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "<code>" + escaped(text) + "</code>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String text(Element parent, String name) {
        Element child = child(parent, name);
        return child == null ? "" : child.getTextContent().strip();
    }

    private static Element child(Element parent, String name) {
        List<Element> found = parent == null ? List.of() : children(parent, name);
        return found.isEmpty() ? null : found.get(0);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    private static void write(Path file, String text) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
