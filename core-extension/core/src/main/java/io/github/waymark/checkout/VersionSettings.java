package io.github.waymark.checkout;

import static io.github.waymark.settings.Setting.choice;
import static io.github.waymark.settings.Setting.flag;
import static io.github.waymark.settings.Setting.text;
import static io.github.waymark.settings.Setting.words;

import io.github.waymark.environment.UntrustedBuild;
import io.github.waymark.settings.Setting;
import io.github.waymark.settings.SettingValue;
import io.github.waymark.settings.Settings;
import io.github.waymark.version.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The section {@code version} of {@code .mvn/waymark.yaml}, each setting also a user property.
 *
 * @param style format of versions between releases
 * @param initial the first release's version, used until there is a version tag
 * @param branch whether the branch's name becomes part of the version
 * @param mainBranches branches whose name never does
 * @param conventionalCommits whether Conventional Commits count in addition to {@code Sem-Ver} trailers
 * @param untracked whether files that git neither tracks nor ignores make the tree dirty
 * @param publishers further plugins that publish POMs
 * @param whole the product of all that belongs to no named product
 * @param products the named products, by name
 */
public record VersionSettings(
        Style style,
        Optional<SettingValue> initial,
        boolean branch,
        List<String> mainBranches,
        boolean conventionalCommits,
        boolean untracked,
        List<String> publishers,
        Product whole,
        List<Product> products) {

    private static final Setting STYLE = choice(
            "version.style",
            List.of("snapshot", "immutable"),
            "snapshot",
            "The format of versions between releases: 1.2.1-SNAPSHOT, or 1.2.1-alpha-0.5-g1a2b3c4d for each commit.");

    /** Every setting of the section. */
    public static final List<Setting> ALL = List.of(
            STYLE,
            text(
                    "version.tags",
                    "regular expression with a group named version",
                    "v1.2.3, 1.2.3, 1_2_3, r1.2.3, <artifactId>-1.2.3, @1.2.3 or /v1.2.3, rel/1.2.3, release-1.2.3",
                    "Which tags are version tags; it must match the whole name."),
            text(
                    "version.next",
                    "version",
                    "what the commits request",
                    "The next release, if it is set by hand; commits that request more are an error."),
            text("version.initial", "version", "0.0.1", "The first release, used until there is a version tag."),
            flag("version.branch", "false", "Whether the branch's name becomes part of the version."),
            words(
                    "version.mainBranches",
                    "list of branches",
                    "main, master",
                    "Branches whose name never becomes part of the version."),
            flag(
                    "version.conventionalCommits",
                    "false",
                    "Whether Conventional Commits (feat:, fix:, !) raise the version, in addition to Sem-Ver trailers."),
            flag(
                    "version.untracked",
                    "false",
                    "Whether files that git neither tracks nor ignores make the working tree dirty."),
            words(
                    "version.publishers",
                    "list of plugins, as artifactId or artifactId:goal",
                    "",
                    "Further plugins that publish or sign POMs, and so get the POM with literal versions; with ! those that don't."),
            words(
                    "version.products.*.path",
                    "list of folders",
                    "",
                    "The folders of a product that has separate releases, relative to the folder that contains .mvn."),
            text(
                    "version.products.*.tags",
                    "as version.tags",
                    "<name>-1.2.3, <name>@1.2.3, <name>/v1.2.3",
                    "The product's tag pattern."),
            text("version.products.*.next", "version", "what the commits request", "The product's next release."));

    /** User properties that start with {@code waymark.} but are not settings of this section. */
    static final Set<String> OTHER_PROPERTIES =
            Set.of("waymark.version", "waymark.skip", "waymark.metadata", UntrustedBuild.PROPERTY);

    static VersionSettings of(Settings settings) {
        List<Product> products = new ArrayList<>();
        for (String name : settings.names("version.products")) {
            String key = "version.products." + name;
            products.add(new Product(
                    name,
                    settings.list(key + ".path").orElse(List.of(name)),
                    Optional.of(settings.value(key + ".tags").orElseGet(() -> tagsOf(name, settings, key))),
                    settings.value(key + ".next")));
        }
        return new VersionSettings(
                style(settings),
                settings.value("version.initial"),
                settings.flag("version.branch"),
                settings.list("version.mainBranches").orElse(List.of("main", "master")),
                settings.flag("version.conventionalCommits"),
                settings.flag("version.untracked"),
                settings.list("version.publishers").orElse(List.of()),
                new Product("", List.of(), settings.value("version.tags"), settings.value("version.next")),
                List.copyOf(products));
    }

    private static SettingValue tagsOf(String name, Settings settings, String key) {
        String where = settings.value(key + ".path").map(SettingValue::where).orElse("product " + name);
        return new SettingValue("\\Q" + name + "\\E[-@/]v?(?<version>\\d.*)", where);
    }

    private static Style style(Settings settings) {
        SettingValue value = settings.value("version.style").orElse(null);
        return STYLE.word(value).equals("snapshot") ? Style.SNAPSHOT : Style.IMMUTABLE;
    }

    /**
     * The product that a folder belongs to: the one with the longest path that contains it.
     *
     * @param folder relative to the root of the checkout, {@code /} between names, empty for the root
     */
    Product productOf(String folder) {
        Product product = whole;
        int longest = -1;
        for (Product candidate : products) {
            for (String path : candidate.paths()) {
                if (isWithin(folder, path) && path.length() > longest) {
                    product = candidate;
                    longest = path.length();
                }
            }
        }
        return product;
    }

    private static boolean isWithin(String folder, String path) {
        return folder.equals(path) || folder.startsWith(path.endsWith("/") ? path : path + "/");
    }
}
