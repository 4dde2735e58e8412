package io.github.waymark.constraints.prove;

import io.github.waymark.classfile.ClassArchive;
import io.github.waymark.classfile.ClassPath;
import io.github.waymark.classfile.Reference;
import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.update.ListEdit;
import io.github.waymark.constraints.update.Proposal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Compares class files, without a build: whether the new jars still have what the classes of the modules and the other jars use.
 *
 * <p>A reference counts only if it could be resolved with the unchanged list, because libraries refer to optional ones that are not there.
 * What is called by reflection is not seen.
 */
public final class LinkageProof implements Proof {

    private final List<Project> projects;
    private final ConstraintList list;
    private final PinnedTrees trees;
    private final Function<DependencyUse, Optional<Path>> jars;
    private final Function<String, List<Path>> classes;
    private final Map<Path, ClassArchive> archives = new HashMap<>();
    private final Set<String> missing = new TreeSet<>();
    private BiPredicate<String, String> mayUse = (user, owner) -> true;

    /**
     * @param list the unchanged list
     * @param moduleNames {@code group:artifact} of the modules
     * @param jars finds the jar of an artifact
     * @param classes finds the folders with the compiled classes of a module, {@code group:artifact}
     */
    public LinkageProof(
            List<Project> projects,
            ConstraintList list,
            BuildPlatform platform,
            Set<String> moduleNames,
            Function<DependencyUse, Optional<Path>> jars,
            Function<String, List<Path>> classes) {
        this.projects = List.copyOf(projects);
        this.list = list;
        this.trees = new PinnedTrees(platform, moduleNames);
        this.jars = jars;
        this.classes = classes;
    }

    /**
     * Ignores what a jar uses of some others.
     *
     * @param predicate whether an artifact, {@code group:artifact}, may use another one
     */
    public LinkageProof among(BiPredicate<String, String> predicate) {
        this.mayUse = predicate;
        return this;
    }

    /** {@code group:artifact:version} of changed jars that are not available, and thus not compared. */
    public Set<String> missing() {
        return Set.copyOf(missing);
    }

    @Override
    public Optional<String> failure(List<Proposal> together) {
        if (together.isEmpty()) {
            return Optional.empty();
        }
        ConstraintList after = ListEdit.apply(list, together);
        for (Project project : projects) {
            Optional<String> failure = failure(project, after);
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }

    private Optional<String> failure(Project project, ConstraintList after) {
        Map<String, DependencyUse> old = jarUses(project, list);
        Map<String, DependencyUse> updated = jarUses(project, after);
        List<ClassArchive> own = new ArrayList<>();
        for (Path folder : classes.apply(project.module().name())) {
            own.add(archive(folder, project.module().artifact()));
        }
        List<ClassArchive> kept = new ArrayList<>(own);
        List<ClassArchive> removed = new ArrayList<>();
        List<ClassArchive> added = new ArrayList<>();
        Set<String> gone = new HashSet<>();
        Set<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(updated.keySet());
        for (String key : keys) {
            DependencyUse before = old.get(key);
            DependencyUse now = updated.get(key);
            if (before != null && now != null && before.version().equals(now.version())) {
                kept.addAll(archives(now));
            } else {
                List<ClassArchive> ofOld = before == null ? List.of() : archives(before);
                List<ClassArchive> ofNew = now == null ? List.of() : archives(now);
                boolean comparable = (before == null || !ofOld.isEmpty()) && (now == null || !ofNew.isEmpty());
                removed.addAll(comparable ? ofOld : List.of());
                added.addAll(comparable ? ofNew : List.of());
                if (now == null) {
                    ofOld.forEach(archive -> gone.add(archive.name()));
                }
                if (!comparable) {
                    Stream.of(
                                    ofOld.isEmpty() ? Optional.ofNullable(before) : Optional.<DependencyUse>empty(),
                                    ofNew.isEmpty() ? Optional.ofNullable(now) : Optional.<DependencyUse>empty())
                            .flatMap(Optional::stream)
                            .forEach(use -> missing.add(use.text()));
                }
            }
        }
        if (removed.isEmpty() && added.isEmpty()) {
            return Optional.empty();
        }
        return new Comparison(kept, removed, added, gone, mayUse).failure();
    }

    private Map<String, DependencyUse> jarUses(Project project, ConstraintList with) {
        Map<String, DependencyUse> uses = new LinkedHashMap<>();
        for (DependencyUse use : trees.tree(project, with).chosen()) {
            if (use.type().equals("jar")) {
                uses.putIfAbsent(use.coordinates().toString(), use);
            }
        }
        return uses;
    }

    private List<ClassArchive> archives(DependencyUse use) {
        if (trees.moduleNames().contains(use.name())) {
            return classes.apply(use.name()).stream()
                    .map(folder -> archive(folder, use.artifact()))
                    .toList();
        }
        return jars.apply(use).map(jar -> archive(jar, use.name() + " " + use.version())).stream()
                .toList();
    }

    private ClassArchive archive(Path path, String name) {
        return archives.computeIfAbsent(path, key -> ClassArchive.read(key, name));
    }

    /** The class paths before and after an update. */
    private static final class Comparison {

        private final List<ClassArchive> kept;
        private final List<ClassArchive> removed;
        private final List<ClassArchive> added;
        private final Set<String> gone;
        private final ClassPath before;
        private final ClassPath after;
        private final BiPredicate<String, String> mayUse;

        /**
         * @param gone the names of the removed jars that have no new version on the class path
         */
        Comparison(
                List<ClassArchive> kept,
                List<ClassArchive> removed,
                List<ClassArchive> added,
                Set<String> gone,
                BiPredicate<String, String> mayUse) {
            this.mayUse = mayUse;
            this.kept = kept;
            this.removed = removed;
            this.added = added;
            this.gone = gone;
            this.before = path(kept, removed);
            this.after = path(kept, added);
        }

        private static ClassPath path(List<ClassArchive> first, List<ClassArchive> second) {
            List<ClassArchive> all = new ArrayList<>(first);
            all.addAll(second);
            return new ClassPath(all);
        }

        Optional<String> failure() {
            return ofKept().or(this::ofAdded);
        }

        /** References of what didn't change. */
        private Optional<String> ofKept() {
            Set<String> changed = new HashSet<>();
            removed.forEach(archive -> changed.addAll(archive.classNames()));
            for (ClassArchive archive : kept) {
                for (String name : sorted(archive)) {
                    for (Reference reference : sorted(archive.references(name))) {
                        boolean concerns = changed.contains(reference.owner()) || isInherited(reference, changed);
                        if (concerns
                                && before.resolves(reference)
                                && !after.resolves(reference)
                                && isUsed(archive, reference)) {
                            return Optional.of(text(archive, name, reference));
                        }
                    }
                }
            }
            return Optional.empty();
        }

        private boolean isUsed(ClassArchive user, Reference reference) {
            return !user.satisfies(reference)
                    && !(goneJar(reference).isPresent() && !artifact(user).isEmpty())
                    && before.archive(reference.owner())
                            .or(() -> after.archive(reference.owner()))
                            .filter(owner -> mayUse.test(artifact(user), artifact(owner)))
                            .isPresent();
        }

        /**
         * The jar that had the class, if nothing requests this jar any more. For the other jars it is an optional one, but the modules may
         * have relied on it.
         */
        private Optional<ClassArchive> goneJar(Reference reference) {
            return after.archive(reference.owner()).isPresent()
                    ? Optional.empty()
                    : before.archive(reference.owner()).filter(jar -> gone.contains(jar.name()));
        }

        /** The {@code group:artifact} of a jar; empty for the classes of a module. */
        private static String artifact(ClassArchive archive) {
            return archive.name().substring(0, Math.max(0, archive.name().indexOf(' ')));
        }

        /** A member of a kept class may be inherited from a changed one. */
        private boolean isInherited(Reference reference, Set<String> changed) {
            return !changed.isEmpty()
                    && !reference.member().isEmpty()
                    && before.archive(reference.owner()).isPresent();
        }

        /** References of the new jars to members of other jars. A missing class may be an optional one. */
        private Optional<String> ofAdded() {
            for (ClassArchive archive : added) {
                for (String name : sorted(archive)) {
                    for (Reference reference : sorted(archive.references(name))) {
                        boolean known = after.archive(reference.owner())
                                        .filter(owner -> owner != archive)
                                        .isPresent()
                                || before.archive(reference.owner()).isPresent();
                        if (known
                                && !after.resolves(reference)
                                && !wasMissing(name, reference)
                                && isUsed(archive, reference)) {
                            return Optional.of(text(archive, name, reference));
                        }
                    }
                }
            }
            return Optional.empty();
        }

        private boolean wasMissing(String name, Reference reference) {
            return removed.stream().anyMatch(old -> old.references(name).contains(reference))
                    && !before.resolves(reference);
        }

        private static Set<String> sorted(ClassArchive archive) {
            return new TreeSet<>(archive.classNames());
        }

        /** Members before their classes, as they say more. */
        private static List<Reference> sorted(Set<Reference> references) {
            return references.stream()
                    .sorted(Comparator.comparing(
                                    (Reference reference) -> reference.member().isEmpty())
                            .thenComparing(Reference::owner)
                            .thenComparing(Reference::member))
                    .toList();
        }

        private String text(ClassArchive archive, String name, Reference reference) {
            String user = name.replace('/', '.').replace('$', '.');
            String owner = after.archive(reference.owner())
                    .or(() -> before.archive(reference.owner()).map(this::successor))
                    .map(one -> one.name())
                    .orElse("no jar");
            Optional<ClassArchive> jar = goneJar(reference);
            if (jar.isPresent()) {
                return user + " of " + archive.name() + " uses " + reference.text() + ", but nothing requests "
                        + jar.get().name() + " any more";
            }
            return user + " of " + archive.name() + " uses " + reference.text() + ", which "
                    + (owner.equals("no jar") ? "no jar has any more" : owner + " doesn't have");
        }

        /** The new version of a jar. */
        private ClassArchive successor(ClassArchive old) {
            String artifact = artifact(old);
            return added.stream()
                    .filter(one -> !artifact.isEmpty() && one.name().startsWith(artifact + " "))
                    .findFirst()
                    .orElse(old);
        }
    }
}
