package io.github.waymark.notes.render;

import io.github.waymark.markup.block.Writer;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.render.NotesReport.ReportEntry;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.notes.render.NotesReport.ReportSection;
import io.github.waymark.notes.render.ReleaseBody.Detail;
import io.github.waymark.notes.render.ReleaseFacts.Artifact;
import io.github.waymark.notes.render.ReleaseFacts.Contributor;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The data model of release bodies: that of pages, in which the sections that need action come first and updates of dependencies are
 * separate, and facts besides the notes.
 */
final class BodyModel {

    private static final int MAX_SNIPPETS = 3;

    private final NotesReport report;
    private final Config config;
    private final NotesFormat format;
    private final ReleaseFacts facts;
    private final Detail detail;
    private final EntryWriter texts;
    private final PageModel pages;

    BodyModel(NotesReport report, Config config, NotesFormat format, ReleaseFacts facts, Detail detail) {
        this(
                report,
                config,
                format,
                facts,
                detail,
                new EntryWriter(format, report.language(), config.pages().issues()));
    }

    BodyModel(
            NotesReport report,
            Config config,
            NotesFormat format,
            ReleaseFacts facts,
            Detail detail,
            EntryWriter texts) {
        this.report = report;
        this.config = config;
        this.format = format;
        this.facts = facts;
        this.detail = detail;
        this.texts = texts;
        this.pages = new PageModel(report, config, format, texts);
    }

    Map<String, Object> page() {
        Map<String, Object> page = pages.page();
        page.put("releases", report.releases().stream().map(this::release).toList());
        page.put("summarized", detail != Detail.FULL);
        page.put("limit", String.format(Locale.ROOT, "%,d", format.bodyLimit()));
        page.put("forge", format.forge());
        return page;
    }

    private Map<String, Object> release(ReportRelease release) {
        BodySections sections = BodySections.of(config, release.sections());
        Map<String, Object> model = pages.release(release);
        model.put(
                "alerts",
                sections.first().stream().map(one -> alert(release, one)).toList());
        model.put(
                "others",
                sections.others().stream()
                        .map(section -> section(release, section, detail))
                        .toList());
        List<ReportEntry> updates = sections.updates();
        model.put("updatesCount", Count.of(updates.size(), "dependency update"));
        model.put(
                "updates",
                detail == Detail.FULL ? updates.stream().map(pages::entry).toList() : List.of());
        model.put("updated", !updates.isEmpty());
        facts(model);
        return model;
    }

    private void facts(Map<String, Object> model) {
        model.put("previous", texts.escaped(facts.previous().orElse("")));
        model.put("comparison", facts.comparison().orElse(""));
        List<Contributor> newcomers =
                facts.contributors().stream().filter(Contributor::first).toList();
        model.put("contributors", texts.lines(names(facts.contributors())));
        // That everybody is new is no news: it is the first release.
        model.put("newcomers", newcomers.size() == facts.contributors().size() ? "" : texts.lines(names(newcomers)));
        model.put(
                "artifacts", facts.artifacts().stream().map(BodyModel::artifact).toList());
        model.put("snippets", facts.artifacts().size() <= MAX_SNIPPETS);
    }

    private Map<String, Object> alert(ReportRelease release, BodySections.Alert alert) {
        Map<String, Object> model =
                section(release, alert.section(), detail == Detail.ALL_COUNTED ? Detail.COUNTED : Detail.FULL);
        model.put("alert", alert.kind());
        List<String> items = new ArrayList<>();
        for (Object entry : (List<?>) model.getOrDefault("entries", List.of())) {
            items.add("- " + ((Map<?, ?>) entry).get("item"));
        }
        boolean loose = Boolean.TRUE.equals(model.get("loose"));
        String list = String.join(loose ? "\n\n" : "\n", items);
        model.put("quoted", "> " + list.replaceAll("\n(?=\n|$)", "\n>").replaceAll("\n(?!>|\n|$)", "\n> "));
        return model;
    }

    private Map<String, Object> section(ReportRelease release, ReportSection section, Detail shown) {
        Map<String, Object> model = pages.section(release, section);
        boolean counted = shown.compareTo(Detail.COUNTED) >= 0;
        List<Map<String, Object>> entries = new ArrayList<>();
        for (ReportEntry entry : counted ? List.<ReportEntry>of() : section.entries()) {
            Map<String, Object> one = pages.entry(entry);
            if (shown == Detail.FIRST_PARAGRAPHS) {
                one.put("item", Writer.indented(texts.firstParagraph(entry.entry()), "  "));
            }
            entries.add(one);
        }
        if (counted && !section.entries().isEmpty()) {
            entries.add(Map.of("item", Count.of(section.entries().size(), "entry"), "path", "", "commit", ""));
        }
        model.put("entries", entries);
        model.put(
                "loose",
                entries.stream()
                        .anyMatch(entry -> String.valueOf(entry.get("item")).contains("\n")));
        return model;
    }

    /** {@code Ada, @bob and Cid}; accounts as mentions, which both forges turn into links. */
    private String names(List<Contributor> contributors) {
        List<String> names = contributors.stream()
                .map(one -> one.login().map(login -> "@" + login).orElseGet(() -> name(one.name())))
                .toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    /** A name as plain text: the at sign of a nickname would notify a stranger with that account. */
    private String name(String name) {
        String escaped = texts.escaped(name);
        return format == NotesFormat.TEXT ? escaped : escaped.replace("@", "@<!-- -->");
    }

    private static Map<String, Object> artifact(Artifact artifact) {
        return Map.of(
                "kind", artifact.kind().name().toLowerCase(Locale.ROOT),
                "groupId", artifact.group(),
                "artifactId", artifact.name(),
                "version", artifact.version());
    }
}
