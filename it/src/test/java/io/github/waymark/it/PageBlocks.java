package io.github.waymark.it;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The blocks of code in the README, in CONTRIBUTING and in the pages of the site. */
final class PageBlocks {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^( *)(`{3,})([^\\n`]*)\\n(.*?)^\\1\\2 *$");

    /**
     * A block.
     *
     * @param page the file, relative to the root
     * @param language the first word after the fence, empty if there is none
     * @param mark what follows, such as {@code start=pom.xml} or {@code case=monorepo}
     * @param text the content without the indentation of the fence
     */
    record Block(String page, String language, String mark, String text) {

        @Override
        public String toString() {
            return page + ": " + language + (mark.isEmpty() ? "" : " " + mark) + ": "
                    + text.lines().findFirst().orElse("(empty)");
        }
    }

    private PageBlocks() {}

    static List<Block> all() {
        return Stream.concat(
                        Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md").map(ROOT::resolve),
                        Ground.below(ROOT.resolve("src/site/markdown")))
                .filter(page -> page.toString().endsWith(".md"))
                .flatMap(page -> of(page).stream())
                .toList();
    }

    /** The blocks of a page of the site. */
    static List<Block> of(String page) {
        return of(ROOT.resolve("src/site/markdown").resolve(page));
    }

    private static List<Block> of(Path page) {
        String name = ROOT.relativize(page).toString().replace('\\', '/');
        List<Block> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(Ground.read(page));
        while (block.find()) {
            String[] info = block.group(3).strip().split(" ", 2);
            String text = block.group(4).replaceAll("(?m)^" + block.group(1), "");
            blocks.add(new Block(name, info[0], info.length > 1 ? info[1] : "", text));
        }
        return blocks;
    }
}
