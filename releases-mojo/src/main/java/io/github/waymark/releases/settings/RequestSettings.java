package io.github.waymark.releases.settings;

import io.github.waymark.finding.Level;
import io.github.waymark.releases.rule.ReleaseRule;
import io.github.waymark.settings.NearestName;
import io.github.waymark.settings.Setting;
import io.github.waymark.settings.SettingReader;
import io.github.waymark.tree.Tree;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The settings of a repository of release requests.
 *
 * @param url the URL of a repository, with <code>{repository}</code> for its name; empty if deliverables have their own URLs
 * @param schemes the allowed schemes of URLs
 * @param tag the name of a tag, with <code>{version}</code> and maybe <code>{deliverable}</code>
 * @param defaultBranch the branch that releases come from; empty for the default branch of the repository
 * @param branchPrefixes the allowed first levels of branch names
 * @param requiredFiles files that the commit of a release has
 * @param pep440 whether pre-releases are written as {@code 1.0.0.0rc1}
 * @param teams the file with the names of the teams
 * @param publication where releases are published, and what
 */
public record RequestSettings(
        Optional<String> url,
        List<String> schemes,
        String tag,
        Optional<String> defaultBranch,
        List<String> branchPrefixes,
        List<String> requiredFiles,
        boolean pep440,
        Optional<String> teams,
        Publication publication,
        Map<ReleaseRule, Level> levels) {

    /** The name of the file. */
    public static final String FILE = "releases.yml";

    /** All settings. */
    public static final List<Setting> ALL = List.of(
            Setting.text(
                    "url",
                    "a URL with `{repository}`",
                    "",
                    "The URL of a repository, with `{repository}` for its name in `repository-settings`."),
            Setting.words(
                    "schemes", "https, ssh, file", "https, ssh", "The schemes that URLs of repositories may have."),
            Setting.text(
                    "tag",
                    "a name with `{version}`",
                    "{version}",
                    "The name of a release's tag. `{deliverable}` is the name of its file: `{deliverable}-{version}`."),
            Setting.text(
                    "default-branch",
                    "a branch",
                    "",
                    "The branch that new series are released from. By default the default branch of the repository."),
            Setting.words(
                    "branch-prefixes",
                    "words",
                    "stable, unmaintained, feature, bugfix",
                    "The words that names of branches start with, before the slash."),
            Setting.of(
                    "required-files",
                    Setting.Form.TEXTS,
                    "paths",
                    "",
                    "Files that the commit of a release must have, such as `LICENSE`."),
            Setting.choice(
                    "pre-releases",
                    List.of("maven", "pep440"),
                    "maven",
                    "How `new` writes pre-releases: `1.0.0-RC1` or, as OpenStack, `1.0.0.0rc1`."),
            Setting.text("teams", "a file", "", "A YAML file with the names of the teams, as a list or as keys."),
            Setting.text(
                    "artifact-repository",
                    "an id or a URL",
                    "central",
                    "Where releases are published: the id of a repository of the build, or a URL."),
            Setting.words(
                    Publication.PUBLISHED,
                    String.join(", ", Publication.Part.words()),
                    String.join(", ", Publication.Part.words()),
                    "What releases publish in addition to their POM and their file; `pre-releases` for pre-releases at all."),
            Setting.map("rules", "rule: error, warn or off", "", "The severities of rules by their ids."));

    public RequestSettings {
        schemes = List.copyOf(schemes);
        branchPrefixes = List.copyOf(branchPrefixes);
        requiredFiles = List.copyOf(requiredFiles);
        levels = Map.copyOf(levels);
    }

    /**
     * Reads the settings.
     *
     * @param file the root of the settings file, if there is one
     * @throws io.github.waymark.problem.ProblemException with all problems of the file
     */
    public static RequestSettings of(Optional<Tree> file) {
        SettingReader reader = SettingReader.of(ALL, file, Map.of());
        RequestSettings settings = new RequestSettings(
                text(reader, "url", "{repository}"),
                reader.texts("schemes"),
                text(reader, "tag", "{version}").orElse("{version}"),
                reader.text("default-branch"),
                reader.texts("branch-prefixes"),
                reader.texts("required-files"),
                reader.word("pre-releases").equals("pep440"),
                reader.text("teams"),
                publication(reader),
                levels(reader));
        reader.requireNoProblems();
        return settings;
    }

    private static Optional<String> text(SettingReader reader, String key, String placeholder) {
        Optional<String> text = reader.text(key);
        if (text.isPresent() && !text.get().contains(placeholder)) {
            reader.addInvalid(key, "a text with " + placeholder);
        }
        return text;
    }

    private static Publication publication(SettingReader reader) {
        Optional<Set<Publication.Part>> parts = Publication.parts(reader.texts(Publication.PUBLISHED));
        if (parts.isEmpty()) {
            reader.addInvalid(Publication.PUBLISHED, "some of " + String.join(", ", Publication.Part.words()));
        }
        return new Publication(reader.text("artifact-repository").orElse("central"), parts.orElse(Set.of()));
    }

    private static Map<ReleaseRule, Level> levels(SettingReader reader) {
        Map<ReleaseRule, Level> levels = new EnumMap<>(ReleaseRule.class);
        reader.textMap("rules").forEach((id, word) -> {
            Optional<ReleaseRule> rule = ReleaseRule.of(id);
            Optional<Level> level = level(word);
            if (rule.isEmpty()) {
                reader.addInvalid(
                        "rules",
                        "a rule; " + NearestName.question(id, ReleaseRule.ids()).strip());
            } else if (level.isEmpty()) {
                reader.addInvalid("rules", "error, warn or off for '" + id + "'");
            } else {
                levels.put(rule.get(), level.get());
            }
        });
        return levels;
    }

    private static Optional<Level> level(String word) {
        for (Level level : List.of(Level.ERROR, Level.WARN, Level.OFF)) {
            if (level.word().equals(word)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** The severity of a rule. */
    public Level level(ReleaseRule rule) {
        return levels.getOrDefault(rule, rule.level());
    }

    /**
     * The name of a release's tag.
     *
     * @param deliverable the name of the deliverable
     */
    public String tag(String deliverable, String version) {
        return tag.replace("{deliverable}", deliverable).replace("{version}", version);
    }

    /** The version in the name of a tag; empty if it isn't that of a release of the deliverable. */
    public Optional<String> version(String deliverable, String name) {
        String[] parts = tag.replace("{deliverable}", deliverable).split(Pattern.quote("{version}"), -1);
        int length = name.length() - parts[0].length() - parts[1].length();
        return parts.length == 2 && length > 0 && name.startsWith(parts[0]) && name.endsWith(parts[1])
                ? Optional.of(name.substring(parts[0].length(), parts[0].length() + length))
                : Optional.empty();
    }
}
