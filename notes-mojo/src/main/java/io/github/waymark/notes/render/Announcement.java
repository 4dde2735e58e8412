package io.github.waymark.notes.render;

import io.github.waymark.markup.block.TextWriter;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.notes.render.ReleaseBody.Detail;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The announcement of a release: what it is, the notes in the order of a release's body, the contributors, and where to find more.
 *
 * @param name the name of the project
 * @param description a sentence that says what the project is
 * @param preRelease whether it is a pre-release
 * @param previous the release before; empty if it is the first one
 * @param team the team that released it, if its tag names one
 * @param series the series that it belongs to, if its tag names one
 * @param links web pages, with their titles
 * @param facts what is known besides the notes
 */
public record Announcement(
        String name,
        Optional<String> description,
        boolean preRelease,
        Optional<String> previous,
        Optional<String> team,
        Optional<String> series,
        Map<String, String> links,
        ReleaseFacts facts) {

    /** Lines of mails have at most 78 columns, and each reply adds to them. */
    private static final int COLUMNS = 76;

    public Announcement {
        links = new LinkedHashMap<>(links);
    }

    /** As plain text for a mail. */
    public String text(NotesReport report, Config config, Templates templates) {
        EntryWriter texts = new EntryWriter(
                NotesFormat.TEXT, report.language(), config.pages().issues(), new TextWriter().wrappedAt(COLUMNS));
        return templates.render(page(report, config, NotesFormat.TEXT, texts), "mail");
    }

    /** As Markdown. */
    public String markdown(NotesReport report, Config config, Templates templates) {
        EntryWriter texts = new EntryWriter(
                NotesFormat.MARKDOWN, report.language(), config.pages().issues());
        return templates.render(page(report, config, NotesFormat.MARKDOWN, texts), "announcement");
    }

    private Map<String, Object> page(NotesReport report, Config config, NotesFormat format, EntryWriter texts) {
        ReportRelease release = report.releases().get(0);
        Map<String, Object> page = new BodyModel(report, config, format, facts, Detail.FULL, texts).page();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", texts.escaped(name));
        model.put("version", texts.escaped(version(release)));
        model.put("sentences", texts.lines(String.join(" ", sentences(release, texts))));
        model.put("description", texts.lines(description.map(texts::escaped).orElse("")));
        model.put("preRelease", preRelease);
        model.put("previous", texts.escaped(previous.orElse("")));
        model.put("team", texts.escaped(team.orElse("")));
        model.put("series", texts.escaped(series.orElse("")));
        model.put(
                "links",
                links.entrySet().stream()
                        .map(link -> Map.of("title", link.getKey(), "address", link.getValue()))
                        .toList());
        page.put("announcement", model);
        return page;
    }

    /** The version of a release, without the prefix of its tag. */
    public String version(ReportRelease release) {
        return release.name().replaceFirst("^[vV](?=\\d)", "");
    }

    private List<String> sentences(ReportRelease release, EntryWriter texts) {
        String what = texts.escaped(name + " " + version(release));
        String released = release.date()
                .map(date -> what + " was released on " + date + ".")
                .orElse(what + " was released.");
        List<String> sentences = new ArrayList<>();
        sentences.add(released);
        sentences.add(previous.map(before -> "It has the changes since " + texts.escaped(before) + ".")
                .orElse("It is the first release."));
        if (preRelease) {
            sentences.add("It is a pre-release: please try it, and report what doesn't work before the final release.");
        }
        return sentences;
    }
}
