import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Completes the built site: each page loads the script with menu and search, and the index of the search is made from the pages. Then it
 * checks the site: each link within it leads to a file, and to an anchor of it; each JSON schema is at the address that it names.
 *
 * <p>Arguments: the folder of the site, and its address. A fault ends the build with the list of all of them.
 */
final class FinishSite {

    private static final Pattern MAIN = Pattern.compile("(?s)<main\\b.*?</main>");
    private static final Pattern TITLE = Pattern.compile("(?s)<title>(.*?)(?: – Waymark)?</title>");
    private static final Pattern LINK = Pattern.compile("\\b(?:href|src)=\"([^\"]*)\"");
    private static final Pattern ANCHOR = Pattern.compile("\\b(?:id|name)=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("(?s)<a id=\"([^\"]+)\"></a>\\s*<h([1-4])>(.*?)</h\\2>");
    private static final Pattern ID = Pattern.compile("\"\\$id\"\\s*:\\s*\"([^\"]+)\"");
    private static final String SCRIPT = "js/site.js";

    private final Path site;
    private final String address;
    private final Map<Path, String> pages = new TreeMap<>();
    private final Map<Path, Set<String>> anchors = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private FinishSite(Path site, String address) {
        this.site = site;
        this.address = address;
    }

    public static void main(String[] arguments) throws IOException {
        FinishSite finish = new FinishSite(Path.of(arguments[0]).toAbsolutePath().normalize(), arguments[1]);
        finish.read();
        finish.addScript();
        finish.writeIndex();
        int links = finish.checkLinks();
        int schemas = finish.checkSchemas();
        if (!finish.faults.isEmpty()) {
            throw new IllegalStateException("The site has faults:\n" + String.join("\n", finish.faults));
        }
        System.out.println("Checked the site: " + finish.pages.size() + " pages, " + links + " links, " + schemas + " schemas");
    }

    private void read() throws IOException {
        for (Path file : below(site)) {
            if (file.toString().endsWith(".html")) {
                String page = Files.readString(file);
                pages.put(file, page);
                Set<String> names = new LinkedHashSet<>();
                ANCHOR.matcher(page).results().forEach(anchor -> names.add(anchor.group(1)));
                anchors.put(file, names);
            }
        }
    }

    private void addScript() throws IOException {
        for (Map.Entry<Path, String> page : pages.entrySet()) {
            if (!page.getValue().contains(SCRIPT)) {
                String base = page.getKey().getParent().relativize(site).toString().replace('\\', '/');
                base = base.isEmpty() ? "" : base + "/";
                String script = "<script src=\"" + base + SCRIPT + "\" data-base=\"" + base + "\"></script>\n  </head>";
                page.setValue(page.getValue().replace("</head>", script));
                Files.writeString(page.getKey(), page.getValue());
            }
        }
    }

    private void writeIndex() throws IOException {
        StringBuilder index = new StringBuilder("window.waymarkIndex = [\n");
        for (Map.Entry<Path, String> page : pages.entrySet()) {
            Matcher title = TITLE.matcher(page.getValue());
            Matcher main = MAIN.matcher(page.getValue());
            if (!title.find() || !main.find()) {
                faults.add(site.relativize(page.getKey()) + ": no title, or nothing in <main>");
                continue;
            }
            String url = site.relativize(page.getKey()).toString().replace('\\', '/');
            Matcher heading = HEADING.matcher(main.group());
            int sections = 0;
            String anchor = "";
            String name = text(title.group(1));
            int start = 0;
            while (heading.find()) {
                if (sections++ > 0) {
                    index.append(entry(url, anchor, text(title.group(1)), name, main.group().substring(start, heading.start())));
                }
                anchor = heading.group(2).equals("1") ? "" : "#" + heading.group(1);
                name = text(heading.group(3));
                start = heading.end();
            }
            index.append(entry(url, anchor, text(title.group(1)), name, main.group().substring(start)));
        }
        Path file = site.resolve("js/search-index.js");
        Files.createDirectories(file.getParent());
        Files.writeString(file, index.append("];\n"));
    }

    private static String entry(String url, String anchor, String page, String heading, String html) {
        Set<String> words = new LinkedHashSet<>(List.of(text(html).split(" ")));
        return "{url: " + quoted(url + anchor) + ", page: " + quoted(page) + ", heading: " + quoted(heading) + ", text: "
                + quoted(String.join(" ", words)) + "},\n";
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#160;", " ")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("</", "<\\/") + '"';
    }

    private int checkLinks() {
        int links = 0;
        Pattern named = Pattern.compile(Pattern.quote(address + "/schema/") + "[\\w.-]+\\.json");
        pages.forEach((page, text) -> named.matcher(text).results().map(schema -> schema.group().substring(address.length() + 1))
                .filter(schema -> !Files.isRegularFile(site.resolve(schema)))
                .forEach(schema -> faults.add(site.relativize(page) + " names " + schema + ", which the site doesn't have")));
        for (Map.Entry<Path, String> page : pages.entrySet()) {
            Matcher link = LINK.matcher(page.getValue());
            while (link.find()) {
                String to = link.group(1).replace("&amp;", "&");
                if (to.startsWith(address + "/")) {
                    to = page.getKey().getParent().relativize(site).resolve(to.substring(address.length() + 1)).toString();
                } else if (to.matches("[a-z]+:.*|//.*")) {
                    continue;
                }
                links++;
                check(page.getKey(), to);
            }
        }
        return links;
    }

    private void check(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0].endsWith("/") ? parts[0] + "index.html" : parts[0]).normalize();
        String where = site.relativize(page) + ": \"" + link + "\"";
        if (!Files.isRegularFile(target)) {
            faults.add(where + " leads to no file");
        } else if (parts.length == 2 && !parts[1].isEmpty() && anchors.containsKey(target) && !anchors.get(target).contains(parts[1])) {
            faults.add(where + " leads to no anchor of the page");
        }
    }

    private int checkSchemas() throws IOException {
        int schemas = 0;
        for (Path file : below(site.resolve("schema"))) {
            schemas++;
            Matcher id = ID.matcher(Files.readString(file));
            String served = address + "/" + site.relativize(file).toString().replace('\\', '/');
            if (id.find() && !id.group(1).equals(served)) {
                faults.add(site.relativize(file) + " names itself " + id.group(1) + ", and is served as " + served);
            }
        }
        if (schemas == 0) {
            faults.add("schema: no schemas");
        }
        return schemas;
    }

    private static List<Path> below(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
