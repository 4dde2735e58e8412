package io.github.waymark.release;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.tree.Tree;
import io.github.waymark.version.Bump;
import io.github.waymark.yaml.YamlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of the release notes at a commit that other parts need, too. Invalid values count as missing; {@code release-notes:lint}
 * reports them.
 *
 * @param sections the sections, in the order in which they are shown
 * @param bumps the bump that a section requires, by its id
 * @param prelude the id of the section before all others
 * @param aliases alternative names of sections
 * @param hidden the sections that aren't shown
 * @param markup the markup language of the notes
 * @param collapsed whether notes of pre-releases are shown with their final release
 */
public record NoteSettings(
        List<Section> sections,
        Map<String, Bump> bumps,
        String prelude,
        Map<String, String> aliases,
        List<String> hidden,
        MarkupLanguage markup,
        boolean collapsed) {

    /** The settings of reno, so that a file with one of them may be one of reno's. */
    private static final Set<String> OF_RENO = Set.of(
            "notesdir",
            "allow_subdirectories",
            "collapse_pre_releases",
            "stop_at_branch_base",
            "branch",
            "default_branch",
            "earliest_version",
            "template",
            "add_release_date",
            "release_tag_re",
            "pre_release_tag_re",
            "branch_name_re",
            "closed_branch_tag_re",
            "branch_name_prefix",
            "branch_sort_re",
            "branch_sort_prefix",
            "sections",
            "prelude_section_name",
            "ignore_null_merges",
            "ignore_notes",
            "unreleased_version_title",
            "encoding",
            "semver_major",
            "semver_minor",
            "semver_patch");

    /** The settings and their bumps, smallest first. */
    private static final List<Map.Entry<String, Bump>> BUMPS = List.of(
            Map.entry("semver_patch", Bump.PATCH),
            Map.entry("semver_minor", Bump.MINOR),
            Map.entry("semver_major", Bump.MAJOR));

    private static final Map<String, List<String>> DEFAULT_BUMPS = Map.of(
            "semver_patch", List.of("fixes"), "semver_minor", List.of("features"), "semver_major", List.of("upgrade"));

    private static final String RENO_FILE = "reno.yaml";
    private static final int MAX_PAGES_BYTES = 1_000_000;

    public NoteSettings {
        sections = List.copyOf(sections);
        bumps = Map.copyOf(bumps);
        aliases = Map.copyOf(aliases);
        hidden = List.copyOf(hidden);
    }

    /** Whether reno has this setting, too. */
    public static boolean isOfReno(String setting) {
        return OF_RENO.contains(setting);
    }

    /**
     * The settings at a commit.
     *
     * @param notes the folder of the notes; the settings are in {@code config.yaml} next to it, or in {@code reno.yaml} at the top of the
     *     repository
     * @throws io.github.waymark.problem.ProblemException if the file is no valid YAML
     */
    public static NoteSettings of(RepositoryReader history, String commit, String notes) {
        Map<String, Tree> file = file(history, commit, notes);
        List<Section> sections = new ArrayList<>();
        if (file.get("sections") instanceof Tree.Items items) {
            items.values().forEach(item -> Section.of(item).ifPresent(sections::add));
        }
        return new NoteSettings(
                sections.isEmpty() ? Section.STANDARD : sections,
                bumps(file),
                text(file, "prelude_section_name").orElse("prelude"),
                aliases(file),
                texts(file, "hidden").orElse(List.of()),
                text(file, "markup")
                        .flatMap(MarkupLanguage::of)
                        .orElseGet(() ->
                                usesReno(history, commit, notes, file) ? MarkupLanguage.RST : MarkupLanguage.MARKDOWN),
                !text(file, "collapse_pre_releases").orElse("true").equals("false"));
    }

    /** The bump that each section requires. */
    static Map<String, Bump> bumps(RepositoryReader history, String commit, String notes) {
        return bumps(file(history, commit, notes));
    }

    private static Map<String, Bump> bumps(Map<String, Tree> file) {
        Map<String, Bump> bumps = new HashMap<>();
        for (Map.Entry<String, Bump> key : BUMPS) {
            texts(file, key.getKey())
                    .or(() -> Optional.ofNullable(DEFAULT_BUMPS.get(key.getKey())))
                    .orElse(List.of())
                    .forEach(section -> bumps.put(section, key.getValue()));
        }
        return bumps;
    }

    private static Map<String, Tree> file(RepositoryReader history, String commit, String notes) {
        for (String path : List.of(root(notes) + "config.yaml", RENO_FILE)) {
            Optional<byte[]> content = history.text(commit, path, YamlFile.MAX_SIZE + 1);
            if (content.isPresent()) {
                Map<String, Tree> values = new HashMap<>();
                YamlFile.read(content.get(), path)
                        .root("settings file", "It defines which sections of the release notes require which release.")
                        .ifPresent(root -> {
                            if (root instanceof Tree.Mapping mapping) {
                                mapping.entries().forEach(entry -> values.put(entry.name(), entry.value()));
                            }
                        });
                return values;
            }
        }
        return Map.of();
    }

    /** The folder around that of the notes, ended by a slash. */
    private static String root(String notes) {
        return notes.substring(0, notes.lastIndexOf('/', notes.length() - 2) + 1);
    }

    /** Whether the project has files of reno: its settings, or the configuration of Sphinx that reno's pages need. */
    private static boolean usesReno(RepositoryReader history, String commit, String notes, Map<String, Tree> file) {
        return file.keySet().stream().anyMatch(NoteSettings::isOfReno)
                || history.text(commit, RENO_FILE, YamlFile.MAX_SIZE).isPresent()
                || history.text(commit, root(notes) + "source/conf.py", MAX_PAGES_BYTES)
                        .isPresent();
    }

    private static Map<String, String> aliases(Map<String, Tree> file) {
        Map<String, String> aliases = new HashMap<>();
        if (file.get("aliases") instanceof Tree.Mapping mapping) {
            for (Tree.Entry entry : mapping.entries()) {
                if (entry.value() instanceof Tree.Scalar id) {
                    aliases.put(entry.name(), id.text());
                }
            }
        }
        return aliases;
    }

    private static Optional<List<String>> texts(Map<String, Tree> file, String key) {
        return Optional.ofNullable(file.get(key)).flatMap(Tree::texts);
    }

    private static Optional<String> text(Map<String, Tree> file, String key) {
        return file.get(key) instanceof Tree.Scalar scalar && !scalar.isNothing()
                ? Optional.of(scalar.text())
                : Optional.empty();
    }
}
