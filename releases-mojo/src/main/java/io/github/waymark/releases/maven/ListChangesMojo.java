package io.github.waymark.releases.maven;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.source.ListLocation;
import io.github.waymark.constraint.source.ListReader;
import io.github.waymark.maven.MavenFetch;
import io.github.waymark.releases.changes.ListedUse;
import io.github.waymark.releases.changes.ReleaseChanges;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.mirror.Mirrors;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.RepositorySettings;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a requested release contains as Markdown, for the reviewers of the request: commits, what is not included, release notes,
 * changes of dependencies and of the API, and who uses it.
 *
 * <p>It takes the files that differ from the branch into which the request is merged, and of each the last release. {@code mvn
 * release-request:list-changes -Drelease-request.output=changes.md} writes a file that CI can post as a comment.
 */
@Mojo(name = "list-changes", requiresProject = false, aggregator = true, threadSafe = true)
public final class ListChangesMojo extends ChangedFilesMojo {

    /** The branch into which the request is merged. */
    @Parameter(property = "release-request.base", defaultValue = "origin/HEAD")
    private String base = "origin/HEAD";

    /** A constraints list: the entries of the released artifacts, with their remarks, show who uses them. */
    @Parameter(property = "release-request.constraints")
    private @Nullable String constraints;

    /** The file to write, in UTF-8; by default standard output. */
    @Parameter(property = "release-request.output")
    private @Nullable File output;

    @Override
    protected void run() throws IOException {
        RequestDirectory requests = requests();
        List<String> pages = new ArrayList<>();
        try (Mirrors mirrors = mirrors(requests)) {
            for (String file : files(requests, base)) {
                Optional<Deliverable> deliverable = requests.file(file).deliverable();
                if (deliverable.isEmpty()) {
                    pages.add("# " + file + "\n\nThe file can't be read; `mvn release-request:validate` says why.\n");
                    continue;
                }
                new ReleaseChanges(
                                requests.settings(),
                                mirrors::open,
                                publications(requests, mirrors),
                                uses(deliverable.get()))
                        .of(deliverable.get())
                        .ifPresent(pages::add);
            }
        }
        report(pages.isEmpty() ? "No release is requested.\n" : String.join("\n", pages), output, false);
    }

    private List<ListedUse> uses(Deliverable deliverable) {
        if (constraints == null) {
            return List.of();
        }
        List<ListLocation> locations = new ArrayList<>();
        for (String name : constraints.split(",", -1)) {
            locations.add(ListLocation.parse(name.strip(), folder(), "-Drelease-request.constraints"));
        }
        MavenFetch fetch = new MavenFetch(
                repositorySystem(),
                session().getRepositorySession(),
                this::transporters,
                build().repositories(),
                build().untrusted());
        var list = new ListReader(fetch, folder()).read(locations).list();
        Properties properties = session().getSystemProperties();
        BuildPlatform platform = BuildPlatform.of(
                properties.getProperty("java.specification.version", ""), properties.getProperty("os.name", ""));
        List<ListedUse> uses = new ArrayList<>();
        for (RepositorySettings repository : deliverable.repositories()) {
            for (String coordinates : repository.coordinates()) {
                String[] names = coordinates.split(":", 2);
                Optional<Constraint> entry = list.find(Coordinates.of(names[0], names[1]), platform);
                uses.add(new ListedUse(
                        coordinates,
                        entry.map(Constraint::version).orElse("not listed"),
                        entry.map(found -> found.comments().reason()).orElse("")));
            }
        }
        return uses;
    }
}
