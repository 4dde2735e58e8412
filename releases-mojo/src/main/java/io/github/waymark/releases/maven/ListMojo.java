package io.github.waymark.releases.maven;

import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.listing.DeliverableFilter;
import io.github.waymark.releases.listing.DeliverableList;
import io.github.waymark.releases.listing.ListedDeliverable;
import io.github.waymark.releases.listing.TableFormat;
import io.github.waymark.releases.listing.UnreleasedCommit;
import io.github.waymark.releases.listing.UnreleasedCommits;
import io.github.waymark.releases.mirror.Mirrors;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.settings.SettingValue;
import io.github.waymark.text.Count;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lists deliverables with their teams, types, models, phases and last versions.
 *
 * <p>{@code mvn release-request:list -Drelease-request.series=2026.1 -Drelease-request.type=library}. Filters can have several words,
 * separated by commas. Only with {@code release-request.unreleased} are the repositories read: it lists the deliverables with commits
 * since their last release.
 */
@Mojo(name = "list", requiresProject = false, aggregator = true, threadSafe = true)
public final class ListMojo extends RepositoriesMojo {

    /** The series; by default all. */
    @Parameter(property = "release-request.series")
    private @Nullable String series;

    /** The names of deliverables; by default all. */
    @Parameter(property = "release-request.deliverable")
    private @Nullable String deliverable;

    /** The teams; by default all. */
    @Parameter(property = "release-request.team")
    private @Nullable String team;

    /** The types, such as {@code library}; by default all. */
    @Parameter(property = "release-request.type")
    private @Nullable String type;

    /** The release models, such as {@code cycle-with-rc} or {@code independent}; by default all. */
    @Parameter(property = "release-request.model")
    private @Nullable String model;

    /** The phases, such as {@code maintained} or {@code end of life}; by default all. */
    @Parameter(property = "release-request.phase")
    private @Nullable String phase;

    /** Lists only deliverables that have commits since their last release, with the number of these commits. */
    @Parameter(property = "release-request.unreleased", defaultValue = "false")
    private boolean unreleased;

    /** Lists only deliverables that have no stable branch in their series, but should get one. */
    @Parameter(property = "release-request.withoutBranch", defaultValue = "false")
    private boolean withoutBranch;

    /** Lists all releases, one in each line, and not only the last one of each deliverable. */
    @Parameter(property = "release-request.releases", defaultValue = "false")
    private boolean releases;

    /** {@code text}, {@code csv}, {@code tsv} or {@code json}. */
    @Parameter(property = "release-request.format", defaultValue = "text")
    private String format = "text";

    /** The file to write the list to, in UTF-8; by default, text goes to the log and other formats to standard output. */
    @Parameter(property = "release-request.output")
    private @Nullable File output;

    @Override
    protected void run() throws IOException {
        TableFormat tableFormat = EnumParameter.of("release-request.format", format, TableFormat.values());
        RequestDirectory requests = requests();
        DeliverableFiles read = DeliverableFiles.read(requests, items(series));
        if (!read.unreadable().isEmpty()) {
            getLog().warn(Count.of(read.unreadable().size(), "file") + " can't be read and "
                    + (read.unreadable().size() == 1 ? "is" : "are") + " not listed, such as "
                    + read.unreadable().get(0) + "; see `mvn release-request:schema`");
        }
        List<Deliverable> found = new DeliverableFilter(
                        items(deliverable), items(team), items(type), items(model), items(phase), withoutBranch)
                .of(read.deliverables());
        List<Problem> problems = new ArrayList<>();
        List<ListedDeliverable> listed = unreleased
                ? withCommits(requests, found, problems)
                : found.stream()
                        .map(known -> new ListedDeliverable(known, Optional.empty()))
                        .toList();
        report(
                new DeliverableList(listed, read.unreadable(), releases).text(tableFormat),
                output,
                tableFormat == TableFormat.TEXT);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    private List<ListedDeliverable> withCommits(
            RequestDirectory requests, List<Deliverable> found, List<Problem> problems) {
        List<ListedDeliverable> listed = new ArrayList<>();
        try (Mirrors histories = mirrors(requests)) {
            UnreleasedCommits commits = new UnreleasedCommits(histories::open, requests.settings());
            for (Deliverable known : found) {
                try {
                    List<UnreleasedCommit> since = commits.of(known);
                    if (!since.isEmpty()) {
                        listed.add(new ListedDeliverable(known, Optional.of(since)));
                    }
                } catch (ProblemException e) {
                    problems.addAll(e.problems());
                }
            }
        }
        return listed;
    }

    private static List<String> items(@Nullable String words) {
        return words == null ? List.of() : SettingValue.items(words);
    }
}
