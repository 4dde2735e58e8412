package io.github.waymark.releases.changes;

import io.github.waymark.git.commits.Commit;
import io.github.waymark.markup.block.Writer;
import io.github.waymark.releases.check.ApiReports;
import io.github.waymark.releases.pom.DependencyChange;
import io.github.waymark.releases.pom.PomUse;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.Release;
import io.github.waymark.releases.request.ReleaseModel;
import io.github.waymark.text.Count;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Writes the changes of a release as Markdown. Texts of repositories are escaped, so that they are shown as they are. */
final class ChangesPage {

    /** More commits make a comment of a forge too long. */
    private static final int COMMITS = 200;

    private final Deliverable deliverable;
    private final Release release;
    private final List<RepositoryChanges> repositories;
    private final List<ListedUse> uses;
    private final StringBuilder text = new StringBuilder();

    ChangesPage(Deliverable deliverable, Release release, List<RepositoryChanges> repositories, List<ListedUse> uses) {
        this.deliverable = deliverable;
        this.release = release;
        this.repositories = repositories;
        this.uses = uses;
    }

    String text() {
        line("# " + escaped(deliverable.name()) + " "
                + escaped(release.version().text()));
        line("");
        line("| | |");
        line("|---|---|");
        row("File", "`" + deliverable.file() + "`");
        row(
                "Series",
                escaped(deliverable.series().name()) + ", "
                        + deliverable.phase().word());
        row("Team", escaped(deliverable.team()));
        row("Model", deliverable.model().map(ReleaseModel::word).orElse("none"));
        deliverable
                .branches()
                .forEach(branch -> row(
                        "Branch",
                        escaped(branch.name()) + " at "
                                + escaped(branch.version().orElse("the listed commits"))));
        for (RepositoryChanges repository : repositories) {
            line("");
            line("## " + escaped(repository.repository()));
            line("");
            write(repository);
        }
        writeUses();
        return text.toString();
    }

    private void write(RepositoryChanges changes) {
        if (changes.range().isEmpty()) {
            line("The repository has no commit `" + escaped(changes.commit()) + "`.");
            return;
        }
        line(changes.previous()
                        .map(version -> "Since " + escaped(version) + ": ")
                        .orElse("The first release: ")
                + Count.of(changes.commits().size(), "commit") + " (`" + changes.range() + "`)"
                + (changes.previous().isPresent() ? ", " + files(changes.files()) : "") + ".");
        line("");
        line("- " + (changes.onBranch() ? "On the branch " : "**Not** on the branch ") + escaped(changes.branch())
                + (changes.notIncluded().isEmpty() || !changes.onBranch()
                        ? "."
                        : ", followed by " + Count.of(changes.notIncluded().size(), "commit")
                                + (changes.notIncluded().size() == 1 ? " that is" : " that are") + " not included."));
        line("- Branches with the commit: " + names(changes.branches()) + ".");
        line("- Tags of the commit: " + names(changes.tags()) + ".");
        line("- Requested step: " + changes.requested().bump().name().toLowerCase(Locale.ROOT)
                + (changes.requested().reason().isEmpty()
                        ? ", nothing requests more."
                        : ", because of " + changes.requested().reason() + "."));
        writeReports(changes.apiReports());
        writeNotes(changes.notes());
        writeDependencies(changes);
        writeCommits("Commits", changes.commits());
        if (changes.onBranch() && !changes.notIncluded().isEmpty()) {
            writeCommits("Not included", changes.notIncluded());
        }
    }

    private void writeReports(ApiReports reports) {
        new TreeMap<>(reports.byName())
                .forEach((name, report) -> line("- API report " + escaped(name) + ": "
                        + report.bump()
                                .map(bump -> bump.name().toLowerCase(Locale.ROOT) + " changes")
                                .orElse("no changes")
                        + report.oldVersion()
                                .map(old -> " since " + escaped(old))
                                .orElse("")
                        + "."));
        reports.problems()
                .forEach(problem -> line("- **API report**: " + escaped(problem.what() + " " + problem.where())));
    }

    private static String files(RepositoryChanges.FileCounts counts) {
        return Count.of(counts.all(), "file") + " (" + counts.added() + " added, " + counts.edited() + " edited, "
                + counts.deleted() + " deleted)";
    }

    private static String names(List<String> names) {
        return names.isEmpty()
                ? "none"
                : String.join(", ", names.stream().map(ChangesPage::escaped).toList());
    }

    private void writeNotes(AnnouncedNotes notes) {
        line("");
        line("### Release notes");
        line("");
        if (notes.isEmpty()) {
            line("No release note was added.");
            line("");
            return;
        }
        for (String fault : notes.faults()) {
            line("- **Can't be read**: " + escaped(fault));
            line("");
        }
        for (String introduction : notes.prelude()) {
            line(introduction);
            line("");
        }
        for (AnnouncedNotes.Section section : notes.sections()) {
            line("**" + escaped(section.title()) + "**");
            line("");
            for (String entry : section.entries()) {
                line("- " + Writer.indented(entry, "  "));
            }
            line("");
        }
        if (!notes.edited().isEmpty()) {
            line("Edited notes of earlier releases, which aren't announced again: " + names(notes.edited()) + ".");
            line("");
        }
    }

    private void writeDependencies(RepositoryChanges changes) {
        line("### Dependencies");
        line("");
        if (!changes.pomFault().isEmpty()) {
            line("Not known: " + escaped(changes.pomFault()));
            return;
        }
        if (changes.dependencies().isEmpty()) {
            line("No dependency changed.");
            return;
        }
        line("| Module | Dependency | From | To | Scope |");
        line("|---|---|---|---|---|");
        for (DependencyChange change : changes.dependencies()) {
            line("| " + escaped(change.module()) + " | " + escaped(change.coordinates()) + " | "
                    + change.before()
                            .map(PomUse::version)
                            .map(ChangesPage::escaped)
                            .orElse("") + " | "
                    + change.after()
                            .map(PomUse::version)
                            .map(ChangesPage::escaped)
                            .orElse("removed") + " | "
                    + change.after().or(change::before).map(PomUse::scope).orElse("") + " |");
        }
    }

    private void writeCommits(String title, List<Commit> commits) {
        line("");
        line("### " + title);
        line("");
        for (Commit commit : commits.subList(0, Math.min(COMMITS, commits.size()))) {
            line("- `" + commit.id().substring(0, 8) + "` " + escaped(commit.subject()) + " ("
                    + escaped(commit.author().name()) + ")");
        }
        if (commits.size() > COMMITS) {
            line("- and " + Count.of(commits.size() - COMMITS, "more commit"));
        }
    }

    private void writeUses() {
        if (uses.isEmpty()) {
            return;
        }
        line("");
        line("## Users");
        line("");
        line("| Artifact | Listed version | Remark |");
        line("|---|---|---|");
        for (ListedUse use : uses) {
            line("| " + escaped(use.coordinates()) + " | " + escaped(use.version()) + " | " + escaped(use.remark())
                    + " |");
        }
    }

    private void row(String name, String value) {
        line("| " + name + " | " + value + " |");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** No markup, no HTML, and no notification of people whose names follow an @. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1").replaceAll("@(?=\\w)", "@\u200b");
    }
}
