package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Links between the pages lead somewhere, on a forge and on the site.
 *
 * <p>Both show {@code [Version](version.md)}: the site writes {@code version.html} in its place. A forge makes the anchor {@code
 * other-lines} for a heading, the site {@code Other_lines}, so that a heading with links to it has an anchor of its own, unless it is one
 * word in lower case.
 */
class LinksTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGES = ROOT.resolve("src/site/markdown");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```$|`[^`\n]*`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    @Test
    void eachLinkLeadsToAFileAndToOneOfItsHeadings() {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path page : documents().toList()) {
            Matcher link = LINK.matcher(CODE.matcher(Ground.read(page)).replaceAll("`code`"));
            while (link.find()) {
                if (!link.group(1).contains(":")) {
                    links++;
                    check(page, link, broken);
                }
            }
        }

        assertEquals(List.of(), broken);
        assertTrue(links > 40, "links: " + links);
    }

    @Test
    void theStartPageNamesEachPage() {
        String start = Ground.read(PAGES.resolve("index.md"));

        List<String> missing = Ground.below(PAGES)
                .map(page -> PAGES.relativize(page).toString().replace('\\', '/'))
                .filter(page -> page.endsWith(".md") && !page.equals("index.md"))
                .filter(page -> !page.startsWith("decisions/") || page.endsWith("/index.md"))
                .filter(page -> !start.contains("](" + page + ")"))
                .toList();

        assertEquals(List.of(), missing);
    }

    /** What fails a build has a fix on the page on errors, whichever area it belongs to. */
    @Test
    void thePageOnErrorsHasEachArea() {
        String errors = Ground.read(PAGES.resolve("errors.md"));

        for (String area : List.of(
                "Version",
                "Release notes",
                "Constraints",
                "Test matrix",
                "Entry points",
                "Release requests",
                "Configuration options")) {
            assertTrue(errors.contains("\n## " + area + "\n"), area);
        }
    }

    private static void check(Path page, Matcher link, List<String> broken) {
        Path target = link.group(1).isEmpty()
                ? page
                : page.resolveSibling(link.group(1)).normalize();
        String name = ROOT.relativize(page) + ": " + link.group();
        boolean onSite = page.startsWith(PAGES);
        if (!Files.exists(target) || !target.startsWith(ROOT) || (onSite && !target.startsWith(PAGES))) {
            broken.add(name + " leads nowhere" + (onSite ? " on the site" : ""));
            return;
        }
        String anchor = link.group(2);
        if (anchor == null) {
            return;
        }
        String text = Ground.read(target);
        Optional<String> heading = HEADING.matcher(CODE.matcher(text).replaceAll(LinksTest::inText))
                .results()
                .map(found -> found.group(1).strip())
                .filter(found -> anchor(found).equals(anchor))
                .findFirst();
        String own = "<a id=\"" + anchor + "\"></a>";
        boolean isSame = heading.filter(anchor::equals).isPresent();
        if (heading.isEmpty()) {
            broken.add(name + " names no heading");
        } else if (target.startsWith(PAGES) && !isSame && !text.contains(own + "\n\n#")) {
            broken.add(name + " works on a forge only: write " + own + " before the heading");
        } else if (isSame && text.contains(own)) {
            broken.add(name + " leads to an anchor that the site has twice: remove " + own);
        }
    }

    /** Code in a line may be part of a heading; a block of code has none. */
    private static String inText(MatchResult code) {
        return Matcher.quoteReplacement(code.group().contains("\n") ? "" : code.group());
    }

    /** The anchor that a forge makes for a heading. */
    private static String anchor(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\w\\- ]", "")
                .replace(' ', '-');
    }

    private static Stream<Path> documents() {
        return Stream.concat(
                Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md").map(ROOT::resolve),
                Ground.below(PAGES).filter(file -> file.toString().endsWith(".md")));
    }
}
