package io.github.waymark.releases.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.request.Deliverable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseSiteTest {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

    @TempDir
    private Path folder;

    @BeforeEach
    void makeRequests() throws IOException {
        write("data/series_status.yaml", """
                - name: b
                  release-id: 2026.2
                  status: development
                  next-phase: {status: maintained, date: 2026-09-30}
                - name: a
                  release-id: 2026.1
                  status: end of life
                  initial-release: 2026-04-01
                  eol-date: 2026-12-31
                  signing-key: {key: b8e9315f, start: 2025-10-06, end: present}
                """);
        write("deliverables/a/parser.yaml", """
                team: 'Parsers & <b>friends</b>'
                type: library
                release-model: cycle-with-rc
                release-notes: "javascript:alert('x')"
                cycle-highlights:
                  - "<script>alert(1)</script> is read"
                releases:
                  - {version: 1.0.0, projects: [{repo: acme/parser, hash: abc}]}
                  - {version: 1.1.0, projects: [{repo: acme/parser, hash: def}]}
                  - {version: a-eol, projects: [{repo: acme/parser, hash: def}]}
                """);
        write("deliverables/b/parser.yaml", """
                team: parsers
                type: library
                release-model: cycle-with-rc
                release-notes: https://example.org/notes?a=1&b=2
                """);
        write("deliverables/_independent/tool.yaml", "team: PARSERS\ntype: other\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ReleaseSite site() throws IOException {
        return site(SiteFormat.HTML);
    }

    private ReleaseSite site(SiteFormat format) throws IOException {
        RequestDirectory requests = RequestDirectory.open(folder);
        List<Deliverable> all = new ArrayList<>();
        for (String file : requests.files()) {
            all.add(requests.file(file).deliverable().orElseThrow());
        }
        return new ReleaseSite(requests.status(), all, format);
    }

    private String page(String path) throws IOException {
        Map<String, String> pages = site().pages();
        return Objects.requireNonNull(pages.get(path), () -> path + " of " + pages.keySet());
    }

    @Test
    void thereIsAPageForEachSeriesTeamAndType() throws IOException {
        assertEquals(
                List.of(
                        "highlights/a.html",
                        "index.html",
                        "keys.html",
                        "schedule.html",
                        "series/a.html",
                        "series/b.html",
                        "series/independent.html",
                        "teams/parsers-2.html",
                        "teams/parsers-b-friends-b.html",
                        "teams/parsers.html",
                        "types/library.html",
                        "types/other.html"),
                List.copyOf(site().pages().keySet()));
    }

    @Test
    void aSeriesHasItsReleasesNewestFirstWithoutTheTagsThatEndIt() throws IOException {
        String page = page("series/a.html");

        assertTrue(page.contains("<p>Phase: end of life, in branches: 2026.1, initial release: 2026-04-01,"), page);
        assertTrue(page.contains("<td>1.0.0</td><td>1.1.0</td><td>end of life</td>"), page);
        assertTrue(page.indexOf("<tr><td>1.1.0</td>") < page.indexOf("<tr><td>1.0.0</td>"), page);
        assertTrue(!page.contains("a-eol"), page);
    }

    @Test
    void whatFilesContainIsEscapedAndOnlyWebAddressesAreLinks() throws IOException {
        for (Map.Entry<String, String> page : site().pages().entrySet()) {
            assertTrue(!page.getValue().contains("<script>") && !page.getValue().contains("<b>"), page.getKey());
            assertTrue(!page.getValue().contains("href=\"javascript"), page.getKey());
        }
        assertTrue(page("highlights/a.html").contains("&lt;script&gt;alert(1)&lt;/script&gt; is read"));
        assertTrue(
                page("series/b.html").contains("<a href=\"https://example.org/notes?a=1&amp;b=2\">release notes</a>"));
    }

    @Test
    void allLinksLeadToPages() throws IOException {
        Map<String, String> pages = site().pages();
        Set<String> broken = new TreeSet<>();
        int links = 0;
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Matcher matcher = LINK.matcher(page.getValue());
            while (matcher.find()) {
                String target = matcher.group(1);
                if (!target.startsWith("https:")) {
                    links++;
                    String file = target.replaceFirst("#.*", "");
                    Path path = Path.of(page.getKey()).resolveSibling(file).normalize();
                    String name =
                            file.isEmpty() ? page.getKey() : path.toString().replace('\\', '/');
                    String text = pages.getOrDefault(name, "");
                    int hash = target.indexOf('#');
                    if (text.isEmpty() || (hash >= 0 && !text.contains("id=\"" + target.substring(hash + 1) + "\""))) {
                        broken.add(page.getKey() + " -> " + target);
                    }
                }
            }
        }

        assertEquals(Set.of(), broken);
        assertTrue(links > 50, links + " links");
    }

    @Test
    void scheduleAndKeysComeFromTheListOfSeries() throws IOException {
        assertTrue(
                page("schedule.html").contains("<td>development</td><td></td><td>maintained</td><td>2026-09-30</td>"));
        assertTrue(page("keys.html").contains("<code>b8e9315f</code></td><td>2025-10-06</td><td>present</td>"));
    }

    @Test
    void inMarkdownThePagesAreTheSame() throws IOException {
        Map<String, String> html = site().pages();
        Map<String, String> pages = site(SiteFormat.MARKDOWN).pages();

        assertEquals(
                html.keySet().stream()
                        .map(path -> path.replaceAll("html$", "md"))
                        .toList(),
                List.copyOf(pages.keySet()));
        assertEquals("""
                # Series a

                [Releases](../index.md) | [Schedule](../schedule.md) | [Keys](../keys.md)

                Phase: end of life, in branches: 2026.1, initial release: 2026-04-01, end of life: 2026-12-31

                [Highlights](../highlights/a.md)

                ## library

                | Deliverable | Team | First version | Last version | Phase | Notes |
                |---|---|---|---|---|---|
                | parser | Parsers & \\<b\\>friends\\</b\\> | 1.0.0 | 1.1.0 | end of life | release notes: javascript:alert('x') |

                ### parser

                | Version | Repository | Commit |
                |---|---|---|
                | 1.1.0 | acme/parser | def |
                | 1.0.0 | acme/parser | abc |
                """, pages.get("series/a.md"));
        assertTrue(Objects.requireNonNull(pages.get("highlights/a.md"))
                .contains("- \\<script\\>alert(1)\\</script\\> is read\n"));
        assertTrue(Objects.requireNonNull(pages.get("series/b.md"))
                .contains("| [release notes](<https://example.org/notes?a=1&b=2>) |"));
    }

    @Test
    void inMarkdownAllLinksLeadToPages() throws IOException {
        Map<String, String> pages = site(SiteFormat.MARKDOWN).pages();
        int links = 0;
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Matcher matcher = Pattern.compile("\\]\\(([^<)]*)\\)").matcher(page.getValue());
            while (matcher.find()) {
                links++;
                Path target =
                        Path.of(page.getKey()).resolveSibling(matcher.group(1)).normalize();
                assertTrue(pages.containsKey(target.toString().replace('\\', '/')), page.getKey() + " -> " + target);
            }
        }
        assertTrue(links > 50, links + " links");
    }

    @Test
    void theSameRequestsGiveTheSameFiles() throws IOException {
        assertEquals(site().pages(), site().pages());
        int written = site().writeTo(folder.resolve("out"));

        assertEquals(12, written);
        assertEquals(page("index.html"), Files.readString(folder.resolve("out/index.html")));
    }
}
