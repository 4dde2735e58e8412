package io.github.waymark.notes.config;

import io.github.waymark.finding.Level;
import io.github.waymark.finding.Place;
import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.markup.block.IssueLink;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.notes.finding.NoteRule;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.release.Section;
import io.github.waymark.settings.NearestName;
import io.github.waymark.settings.SettingReader;
import io.github.waymark.text.BoundedPattern;
import io.github.waymark.tree.Tree;
import io.github.waymark.version.TagPattern;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the settings from the project's file, the POM and the command line.
 *
 * <p>It uses plain loops because every goal starts with it, and the first call of each lambda takes half a millisecond.
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
     * Values from the project that settings default to. The markup is Markdown, unless {@link #withReno()}.
     *
     * @param notesRoot the folder {@code releasenotes}, relative to the top of the repository and with {@code /} as separator
     * @param artifactId the artifactId of the root project, for its tags
     * @param issues links of the project's issueManagement
     * @param tags the pattern of the project's tags, if its build or the settings of its version set one
     * @param markup the markup language of the notes if no setting names one
     */
    public record Context(
            String notesRoot,
            Optional<String> artifactId,
            List<IssueLink> issues,
            Optional<String> tags,
            MarkupLanguage markup) {
        public Context {
            issues = List.copyOf(issues);
        }

        public Context(String notesRoot, Optional<String> artifactId, List<IssueLink> issues) {
            this(notesRoot, artifactId, issues, Optional.empty());
        }

        public Context(String notesRoot, Optional<String> artifactId, List<IssueLink> issues, Optional<String> tags) {
            this(notesRoot, artifactId, issues, tags, MarkupLanguage.MARKDOWN);
        }

        /** Whether the project uses reno. */
        boolean usesReno() {
            return markup == MarkupLanguage.RST;
        }

        /** The same for a project that uses reno, whose notes are in RST. */
        public Context withReno() {
            return new Context(notesRoot, artifactId, issues, tags, MarkupLanguage.RST);
        }
    }

    /**
     * Reads the settings.
     *
     * @param file the root of the project's file; empty if there is none
     * @param overrides values from the POM or the command line by a setting's name or parameter; the place says where they are set
     * @throws ProblemException with all problems of the settings
     */
    public static Config read(Optional<Tree> file, Map<String, Tree> overrides, Context context) {
        SettingReader settings = SettingReader.of(NotesSettings.all(), file, overrides);
        Config config = new ConfigReader(settings, context).config();
        settings.requireNoProblems();
        return config;
    }

    private Config config() {
        NoteForm form = form();
        return new Config(
                conventions(),
                form,
                settings.text("branch"),
                !settings.flag("stop_at_branch_base"),
                settings.text("earliest_version"),
                settings.text("template"),
                settings.flag("allow_subdirectories"),
                pages(),
                bumps(form),
                settings.word("zero_major").equals("major"),
                lint(form),
                check(),
                patterns);
    }

    private NoteConventions conventions() {
        NoteConventions standard = NoteConventions.standard(context.artifactId());
        List<BoundedPattern> series = patterns("series_branches");
        Optional<BoundedPattern> renoSeries = pattern("branch_name_re", true);
        if (renoSeries.isPresent()) {
            series.add(renoSeries.get());
        }
        Optional<BoundedPattern> closedSeries = pattern("closed_branch_tag_re", false);
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
        String folder = settings.text("notesdir").orElse("notes");
        if (folder.startsWith("/") || List.of(folder.split("/", -1)).contains("..")) {
            settings.addInvalid("notesdir", "a folder below `" + context.notesRoot() + "`");
        }
        return folder.isEmpty() || folder.equals(".") ? context.notesRoot() : context.notesRoot() + "/" + folder;
    }

    private Optional<TagPattern> tags() {
        Optional<String> tags = settings.text("tags");
        if (tags.isPresent()) {
            try {
                return Optional.of(TagPattern.of(tags.get()));
            } catch (ProblemException e) {
                settings.addProblems(e.problems());
                return Optional.empty();
            }
        }
        // reno matches only the beginning of a name. Here the whole name must match, so that no text can follow the
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

    private Optional<BoundedPattern> pattern(String key, boolean branches) {
        Optional<String> text = settings.text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<BoundedPattern> pattern = settings.compiled(key, PythonRegex.toJava(text.get()));
        if (pattern.isPresent()) {
            patterns.add(new Config.SetPattern(key, pattern.get(), branches, settings.place(key)));
        }
        return pattern;
    }

    private List<BoundedPattern> patterns(String key) {
        List<BoundedPattern> compiled = new ArrayList<>();
        for (String text : settings.texts(key, List.of())) {
            Optional<BoundedPattern> pattern = settings.compiled(key, text);
            if (pattern.isPresent()) {
                compiled.add(pattern.get());
                patterns.add(new Config.SetPattern(key, pattern.get(), true, settings.place(key)));
            }
        }
        return compiled;
    }

    private NoteForm form() {
        List<Section> sections = new SectionReader(settings).sections();
        String language = settings.has("markup")
                ? settings.word("markup")
                : context.markup().word();
        NoteForm form = new NoteForm(
                sections,
                settings.text("prelude_section_name").orElse("prelude"),
                settings.textMap("aliases"),
                settings.texts("hidden", List.of()),
                fields(),
                settings.texts("modules", List.of()),
                MarkupLanguage.of(language).orElse(context.markup()),
                showsUnknown());
        for (String id : form.aliases().values()) {
            requireSection("aliases", id, form);
        }
        for (String id : form.hidden()) {
            requireSection("hidden", id, form);
        }
        return form;
    }

    /** As in reno, the notes of its projects may have any sections; unlike reno, nothing is left out. */
    private boolean showsUnknown() {
        return settings.has("unknown_sections")
                ? settings.word("unknown_sections").equals("show")
                : context.usesReno();
    }

    private void requireSection(String key, String id, NoteForm form) {
        if (form.sections().stream().noneMatch(section -> section.id().equals(id)) && !id.equals(form.prelude())) {
            settings.addInvalid(
                    key, "sections; '" + id + "' is unknown, the nearest is '" + NearestName.to(id, form.keys()) + "'");
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
                        String.join(", ", EntryField.TYPES) + " or words separated by |; the nearest to '" + type
                                + "' is '" + NearestName.to(type, EntryField.TYPES) + "'");
            }
            fields.add(new EntryField(field.getKey(), type.isEmpty() ? "text" : type, required));
        }
        return fields;
    }

    private Config.PageSettings pages() {
        List<IssueLink> issues = new ArrayList<>();
        for (Map.Entry<String, String> link : settings.textMap("issue_links").entrySet()) {
            Optional<BoundedPattern> pattern = settings.compiled("issue_links", link.getKey());
            if (pattern.isPresent()) {
                issues.add(new IssueLink(pattern.get(), link.getValue()));
            }
        }
        String unreleased = settings.text("unreleased_version_title").orElse("");
        return new Config.PageSettings(
                settings.text("title").orElse("Release Notes"),
                dates(),
                unreleased.isEmpty() ? Optional.empty() : Optional.of(unreleased),
                settings.flag("show_source"),
                issues.isEmpty() ? context.issues() : issues,
                context.artifactId(),
                settings.text("no_notes").orElse(NotesSettings.NO_NOTES),
                body());
    }

    /** As in reno, its projects have to switch dates on. */
    private boolean dates() {
        return settings.has("add_release_date") ? settings.flag("add_release_date") : !context.usesReno();
    }

    private List<String> body() {
        List<String> parts = settings.texts("release_body");
        for (String part : parts) {
            if (!Config.PageSettings.BODY.contains(part) && !part.equals("none")) {
                settings.addInvalid(
                        "release_body",
                        String.join(", ", Config.PageSettings.BODY) + ", none; the nearest to '" + part + "' is '"
                                + NearestName.to(part, Config.PageSettings.BODY) + "'");
            }
        }
        return parts;
    }

    private Map<String, String> bumps(NoteForm form) {
        Map<String, String> bumps = new LinkedHashMap<>();
        bump("semver_patch", "patch", form, bumps);
        bump("semver_minor", "minor", form, bumps);
        bump("semver_major", "major", form, bumps);
        return bumps;
    }

    private void bump(String key, String bump, NoteForm form, Map<String, String> bumps) {
        for (String id : settings.texts(key)) {
            if (settings.has(key)) {
                requireSection(key, id, form);
            }
            bumps.put(id, bump);
        }
    }

    private LintSettings lint(NoteForm form) {
        Map<NoteRule, Level> levels = new EnumMap<>(NoteRule.class);
        if (form.showUnknown()) {
            levels.put(NoteRule.UNKNOWN_SECTION, Level.WARN);
        }
        for (Map.Entry<String, String> entry : settings.textMap("lint").entrySet()) {
            String id = entry.getKey();
            String word = entry.getValue();
            Optional<NoteRule> rule = NoteRule.of(id);
            Optional<Level> level = level(word);
            if (rule.isEmpty()) {
                settings.addInvalid(
                        "lint",
                        "rules; '" + id + "' is unknown, the nearest is '" + NearestName.to(id, NoteRule.ids()) + "'");
            } else if (level.isEmpty()) {
                settings.addInvalid("lint", "error, warn or off for '" + id + "', not '" + word + "'");
            } else {
                levels.put(rule.get(), level.get());
            }
        }
        return new LintSettings(levels, settings.number("max_line_length"), settings.text("baseline"));
    }

    /** The level with this name. */
    public static Optional<Level> level(String word) {
        // YAML reads an unquoted `off` as a boolean.
        return switch (word) {
            case "error" -> Optional.of(Level.ERROR);
            case "warn", "warning" -> Optional.of(Level.WARN);
            case "off", "false" -> Optional.of(Level.OFF);
            default -> Optional.empty();
        };
    }

    private CheckSettings check() {
        List<BoundedPattern> authors = new ArrayList<>();
        for (String regex : settings.texts("check_authors")) {
            Optional<BoundedPattern> author = settings.compiled("check_authors", regex);
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

    /** A value that is set as text on the command line or in the POM. */
    public static Tree value(String text, String where) {
        return new Tree.Scalar(text, Place.of(where));
    }
}
