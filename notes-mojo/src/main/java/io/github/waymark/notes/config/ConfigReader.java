package io.github.waymark.notes.config;

import io.github.waymark.finding.Level;
import io.github.waymark.finding.Place;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.notes.finding.NoteRule;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.NearestName;
import io.github.waymark.settings.SettingReader;
import io.github.waymark.tree.Tree;
import io.github.waymark.version.TagPattern;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes the settings in force of what the project's file, the POM and the command line say.
 *
 * <p>Every goal starts with this, so there are plain loops: each lambda is half a millisecond until it runs for the first time.
 */
public final class ConfigReader {

    private final SettingReader settings;
    private final Context context;
    private final List<Config.SetPattern> patterns = new ArrayList<>();

    private ConfigReader(SettingReader settings, Context context) {
        this.settings = settings;
        this.context = context;
    }

    /**
     * What surrounds the settings.
     *
     * @param notesRoot the folder {@code releasenotes}, seen from the top of the repository, {@code /} between names
     * @param artifactId of the root project, for its tags
     * @param issues links of the project's issueManagement
     * @param tags the names that the project's tags are given, where its build says so
     */
    public record Context(
            String notesRoot, Optional<String> artifactId, List<IssueLink> issues, Optional<String> tags) {
        public Context {
            issues = List.copyOf(issues);
        }

        public Context(String notesRoot, Optional<String> artifactId, List<IssueLink> issues) {
            this(notesRoot, artifactId, issues, Optional.empty());
        }
    }

    /**
     * The settings in force.
     *
     * @param file the root of the project's file; empty without one
     * @param overrides values of the POM or the command line by a setting's name or parameter; the place tells where they stand
     * @throws ProblemException with everything that is wrong with them
     */
    public static Config read(Optional<Tree> file, Map<String, Tree> overrides, Context context) {
        SettingReader settings = SettingReader.of(Keys.all(), file, overrides);
        Config config = new ConfigReader(settings, context).config();
        settings.requireNoProblems();
        return config;
    }

    private Config config() {
        NoteForm form = form();
        return new Config(
                rules(),
                form,
                settings.text("branch"),
                !settings.flag("stop_at_branch_base"),
                settings.text("earliest_version"),
                settings.text("template"),
                settings.flag("allow_subdirectories"),
                look(),
                bumps(form),
                settings.word("zero_major").equals("major"),
                lint(),
                check(),
                patterns);
    }

    private NoteConventions rules() {
        NoteConventions standard = NoteConventions.standard(context.artifactId());
        List<Pattern> series = patterns("series_branches");
        Optional<Pattern> renoSeries = pattern("branch_name_re", true);
        if (renoSeries.isPresent()) {
            series.add(renoSeries.get());
        }
        Optional<Pattern> closedSeries = pattern("closed_branch_tag_re", false);
        return new NoteConventions(
                List.of(folder()),
                tags().orElse(standard.tags()),
                settings.flag("collapse_pre_releases"),
                settings.text("default_branch"),
                series.isEmpty() ? standard.seriesBranches() : series,
                closedSeries.isPresent() ? closedSeries : standard.closedSeriesTag(),
                settings.text("branch_name_prefix").orElse(standard.closedSeriesPrefix()),
                settings.texts("ignore_notes", List.of()));
    }

    private String folder() {
        String below = settings.text("notesdir").orElse("notes");
        if (below.startsWith("/") || List.of(below.split("/", -1)).contains("..")) {
            settings.addInvalid("notesdir", "a folder below `" + context.notesRoot() + "`");
        }
        return below.isEmpty() || below.equals(".") ? context.notesRoot() : context.notesRoot() + "/" + below;
    }

    private Optional<TagPattern> tags() {
        Optional<String> own = settings.text("tags");
        if (own.isPresent()) {
            try {
                return Optional.of(TagPattern.of(own.get()));
            } catch (ProblemException e) {
                settings.addProblems(e.problems());
                return Optional.empty();
            }
        }
        // reno matches the beginning of a name only; the whole name is asked for here, or any text could follow the
        // version.
        Optional<String> reno = settings.text("release_tag_re");
        if (reno.isEmpty()) {
            return context.tags().map(TagPattern::of);
        }
        try {
            return Optional.of(TagPattern.of("(?x)(?<version>(?:" + PythonRegex.toJava(reno.get()) + "\n))"));
        } catch (ProblemException e) {
            settings.addInvalid(
                    "release_tag_re",
                    "a regular expression; " + e.problems().get(0).what());
            return Optional.empty();
        }
    }

    private Optional<Pattern> pattern(String key, boolean branches) {
        Optional<String> text = settings.text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Pattern> pattern = settings.compiled(key, PythonRegex.toJava(text.get()));
        if (pattern.isPresent()) {
            patterns.add(new Config.SetPattern(key, pattern.get(), branches, settings.place(key)));
        }
        return pattern;
    }

    private List<Pattern> patterns(String key) {
        List<Pattern> compiled = new ArrayList<>();
        for (String text : settings.texts(key, List.of())) {
            Optional<Pattern> pattern = settings.compiled(key, text);
            if (pattern.isPresent()) {
                compiled.add(pattern.get());
                patterns.add(new Config.SetPattern(key, pattern.get(), true, settings.place(key)));
            }
        }
        return compiled;
    }

    private NoteForm form() {
        List<Section> sections = new SectionReader(settings).sections();
        String language = settings.word("markup");
        NoteForm form = new NoteForm(
                sections,
                settings.text("prelude_section_name").orElse("prelude"),
                settings.textMap("aliases"),
                settings.texts("hidden", List.of()),
                fields(),
                settings.texts("modules", List.of()),
                MarkupLanguage.of(language).orElse(MarkupLanguage.RST),
                settings.word("unknown_sections").equals("show"));
        for (String id : form.aliases().values()) {
            requireSection("aliases", id, form);
        }
        for (String id : form.hidden()) {
            requireSection("hidden", id, form);
        }
        return form;
    }

    private void requireSection(String key, String id, NoteForm form) {
        if (form.sections().stream().noneMatch(section -> section.id().equals(id)) && !id.equals(form.prelude())) {
            settings.addInvalid(
                    key, "sections; '" + id + "' is none, the nearest is '" + NearestName.to(id, form.keys()) + "'");
        }
    }

    private List<EntryField> fields() {
        List<EntryField> fields = new ArrayList<>();
        for (Map.Entry<String, String> field : settings.textMap("fields").entrySet()) {
            String text = field.getValue();
            boolean required = text.endsWith("!") || text.endsWith(" required");
            String type = text.replaceAll("(!| required)$", "").strip();
            if (!type.isEmpty() && !type.contains("|") && !EntryField.TYPES.contains(type)) {
                settings.addInvalid(
                        "fields",
                        String.join(", ", EntryField.TYPES) + " or words with | between them; the nearest to '" + type
                                + "' is '" + NearestName.to(type, EntryField.TYPES) + "'");
            }
            fields.add(new EntryField(field.getKey(), type.isEmpty() ? "text" : type, required));
        }
        return fields;
    }

    private Config.Look look() {
        List<IssueLink> issues = new ArrayList<>();
        for (Map.Entry<String, String> link : settings.textMap("issue_links").entrySet()) {
            Optional<Pattern> pattern = settings.compiled("issue_links", link.getKey());
            if (pattern.isPresent()) {
                issues.add(new IssueLink(pattern.get(), link.getValue()));
            }
        }
        String unreleased = settings.text("unreleased_version_title").orElse("");
        return new Config.Look(
                settings.text("title").orElse("Release Notes"),
                settings.flag("add_release_date"),
                unreleased.isEmpty() ? Optional.empty() : Optional.of(unreleased),
                settings.flag("show_source"),
                issues.isEmpty() ? context.issues() : issues,
                context.artifactId());
    }

    private Map<String, String> bumps(NoteForm form) {
        Map<String, String> bumps = new LinkedHashMap<>();
        bump("semver_patch", "patch", form, bumps);
        bump("semver_minor", "minor", form, bumps);
        bump("semver_major", "major", form, bumps);
        return bumps;
    }

    private void bump(String key, String bump, NoteForm form, Map<String, String> bumps) {
        List<String> given = settings.texts(key);
        for (String id : given) {
            if (settings.has(key)) {
                requireSection(key, id, form);
            }
            bumps.put(id, bump);
        }
    }

    private LintSettings lint() {
        Map<NoteRule, Level> levels = new EnumMap<>(NoteRule.class);
        for (Map.Entry<String, String> entry : settings.textMap("lint").entrySet()) {
            String id = entry.getKey();
            String word = entry.getValue();
            Optional<NoteRule> rule = NoteRule.of(id);
            Optional<Level> level = level(word);
            if (rule.isEmpty()) {
                settings.addInvalid(
                        "lint",
                        "rules; '" + id + "' is none, the nearest is '" + NearestName.to(id, NoteRule.ids()) + "'");
            } else if (level.isEmpty()) {
                settings.addInvalid("lint", "error, warn or off for '" + id + "', not '" + word + "'");
            } else {
                levels.put(rule.get(), level.get());
            }
        }
        return new LintSettings(levels, settings.number("max_line_length"), settings.text("baseline"));
    }

    /** The level of that name. */
    public static Optional<Level> level(String word) {
        // YAML reads a bare `off` as a truth value, and keeps how it was written.
        return switch (word) {
            case "error" -> Optional.of(Level.ERROR);
            case "warn", "warning" -> Optional.of(Level.WARN);
            case "off", "false" -> Optional.of(Level.OFF);
            default -> Optional.empty();
        };
    }

    private CheckSettings check() {
        List<Pattern> authors = new ArrayList<>();
        for (String regex : settings.texts("check_authors")) {
            Optional<Pattern> author = settings.compiled("check_authors", regex);
            if (author.isPresent()) {
                authors.add(author.get());
            }
        }
        return new CheckSettings(
                settings.texts("check_paths"),
                settings.texts("check_exempt"),
                authors,
                settings.text("check_trailer").orElse("Release-Note"),
                settings.texts("check_labels"),
                settings.text("check_labels_variable").orElse("WAYMARK_LABELS"));
    }

    /** A value that a user gave as text: on the command line, or in the POM. */
    public static Tree given(String text, String where) {
        return new Tree.Scalar(text, Place.of(where));
    }
}
