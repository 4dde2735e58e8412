package io.github.waymark.releases.request;

import io.github.waymark.releases.series.Phase;
import io.github.waymark.releases.series.Series;
import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the file of a deliverable that complies with its schema. */
public final class DeliverableReader {

    private final Tree.Mapping file;

    private DeliverableReader(Tree.Mapping file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @param name the name of the file without its extension
     * @param root the content, which complies with the schema
     */
    public static Deliverable read(String name, Series series, Tree root) {
        return new DeliverableReader((Tree.Mapping) root).read(name, series);
    }

    private Deliverable read(String name, Series series) {
        Optional<ReleaseModel> stated = text(file, "release-model").map(ReleaseModel::of);
        boolean independent = series.isIndependent()
                && stated.filter(model -> model == ReleaseModel.ABANDONED).isEmpty();
        return new Deliverable(
                name,
                file.place().file(),
                series,
                text(file, "team").orElseThrow(),
                independent ? Optional.of(ReleaseModel.INDEPENDENT) : stated,
                text(file, "type").orElseThrow(),
                text(file, "release-type").orElse("maven"),
                text(file, "stable-branch-type").orElse("std"),
                text(file, "stable-status").flatMap(Phase::of),
                repositories(),
                items(file, "releases").stream().map(DeliverableReader::release).toList(),
                items(file, "branches").stream().map(DeliverableReader::branch).toList(),
                notes(),
                list(file, "cycle-highlights"));
    }

    private List<RepositorySettings> repositories() {
        List<RepositorySettings> repositories = new ArrayList<>();
        if (file.value("repository-settings").orElse(null) instanceof Tree.Mapping settings) {
            for (Tree.Entry entry : settings.entries()) {
                Tree.Mapping values = entry.value() instanceof Tree.Mapping mapping ? mapping : Tree.empty("");
                List<String> flags = list(values, "flags");
                repositories.add(new RepositorySettings(
                        entry.name(),
                        text(values, "url"),
                        list(values, "coordinates"),
                        text(values, "default-branch"),
                        flags.contains("retired"),
                        !flags.contains("no-artifact-build-job"),
                        entry.place()));
            }
        }
        return repositories;
    }

    private static Release release(Tree.Mapping release) {
        Tree version = release.value("version").orElseThrow();
        List<TaggedCommit> commits = new ArrayList<>();
        for (Tree.Mapping project : items(release, "projects")) {
            Tree hash = project.value("hash").orElseThrow();
            commits.add(new TaggedCommit(text(project, "repo").orElseThrow(), text(hash), hash.place()));
        }
        return new Release(RequestedVersion.of(text(version)), commits, text(release, "diff-start"), version.place());
    }

    private static Branch branch(Tree.Mapping branch) {
        Tree name = branch.value("name").orElseThrow();
        Tree location = branch.value("location").orElseThrow();
        boolean isVersion = location instanceof Tree.Scalar;
        return new Branch(
                text(name),
                isVersion ? Optional.of(text(location)) : Optional.empty(),
                commits(location),
                name.place(),
                location.place());
    }

    private List<NotesUrl> notes() {
        List<NotesUrl> urls = new ArrayList<>();
        Optional<Tree> notes = file.value("release-notes");
        if (notes.orElse(null) instanceof Tree.Scalar url) {
            urls.add(new NotesUrl("", url.text(), url.place()));
        } else if (notes.orElse(null) instanceof Tree.Mapping mapping) {
            for (Tree.Entry entry : mapping.entries()) {
                urls.add(new NotesUrl(entry.name(), text(entry.value()), entry.place()));
            }
        }
        return urls;
    }

    private static List<TaggedCommit> commits(Tree location) {
        List<TaggedCommit> commits = new ArrayList<>();
        if (location instanceof Tree.Mapping mapping) {
            for (Tree.Entry entry : mapping.entries()) {
                commits.add(new TaggedCommit(
                        entry.name(), text(entry.value()), entry.value().place()));
            }
        }
        return commits;
    }

    private static List<Tree.Mapping> items(Tree.Mapping mapping, String key) {
        List<Tree.Mapping> items = new ArrayList<>();
        if (mapping.value(key).orElse(null) instanceof Tree.Items list) {
            list.values().forEach(item -> items.add((Tree.Mapping) item));
        }
        return items;
    }

    private static List<String> list(Tree.Mapping mapping, String key) {
        return mapping.value(key).flatMap(Tree::texts).orElse(List.of());
    }

    private static Optional<String> text(Tree.Mapping mapping, String key) {
        return mapping.value(key).map(DeliverableReader::text);
    }

    private static String text(Tree tree) {
        return ((Tree.Scalar) tree).text();
    }
}
