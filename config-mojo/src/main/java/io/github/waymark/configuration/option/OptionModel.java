package io.github.waymark.configuration.option;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All options that a program has: those of each jar on its class path, and its own.
 *
 * <p>Several jars may declare the same option; the first one counts, unless it is deprecated and another one is not.
 */
public final class OptionModel {

    private final Dialect dialect;
    private final List<Option> options;
    private final List<OptionGroup> groups;
    private final Map<CanonicalName, List<OptionGroup>> groupsByName = new HashMap<>();
    private final List<Option> relative;
    private final Set<CanonicalName> ignored = new HashSet<>();
    private final NameTree names = new NameTree();
    private final NameTree mentioned = new NameTree();

    private OptionModel(Dialect dialect, List<Option> options, List<OptionGroup> groups, List<Option> relative) {
        this.dialect = dialect;
        this.options = options;
        this.groups = groups;
        this.relative = relative;
    }

    /**
     * Joins what jars and modules declare.
     *
     * @param all in the order of the class path
     */
    public static OptionModel of(Dialect dialect, List<Declarations> all) {
        Declarations joined = Declarations.join(all);
        OptionModel model = new OptionModel(
                dialect,
                sorted(joined.options(), Option::name),
                sorted(joined.groups(), OptionGroup::name),
                sorted(joined.relative(), Option::name));
        model.add(joined);
        return model;
    }

    private static <T> List<T> sorted(List<T> unsorted, Function<T, String> name) {
        return unsorted.stream().sorted(Comparator.comparing(name)).toList();
    }

    private void add(Declarations declarations) {
        for (Option option : declarations.options()) {
            names.add(CanonicalName.ofOption(option.name(), dialect), option);
            for (String other : option.otherNames()) {
                names.add(CanonicalName.ofOption(other, dialect), option);
            }
        }
        for (OptionGroup group : declarations.groups()) {
            CanonicalName name = CanonicalName.ofOption(group.name(), dialect);
            names.node(name);
            groupsByName.computeIfAbsent(name, key -> new ArrayList<>()).add(group);
        }
        for (String name : declarations.open()) {
            names.node(CanonicalName.ofOption(name, dialect)).setOpen();
        }
        for (Option option : declarations.mentioned()) {
            mentioned.add(CanonicalName.ofOption(option.name(), dialect), option);
        }
        for (String name : declarations.ignored()) {
            ignored.add(CanonicalName.of(name, dialect));
        }
    }

    public Dialect dialect() {
        return dialect;
    }

    /** All options, sorted by name; one that several jars declare is there several times, in the order of the class path. */
    public List<Option> options() {
        return options;
    }

    /** The options that files declare, each name once, sorted by name. */
    public List<Option> declared() {
        Map<String, Option> first = new TreeMap<>();
        for (Option option : options) {
            if (option.origin().isDeclared()) {
                first.putIfAbsent(option.name(), option);
            }
        }
        return List.copyOf(first.values());
    }

    /** Options whose names are relative to where the type that has them is used, sorted by name. */
    public List<Option> relative() {
        return relative;
    }

    /** All groups, sorted by name. */
    public List<OptionGroup> groups() {
        return groups;
    }

    /** The groups of a name, which several jars may declare, in the order of the class path. */
    public List<OptionGroup> groups(CanonicalName name) {
        return List.copyOf(groupsByName.getOrDefault(name, List.of()));
    }

    /** Whether nothing is declared at all. */
    public boolean isEmpty() {
        return options.isEmpty() && groups.isEmpty();
    }

    /** The form in which names are compared. */
    public CanonicalName canonical(String name) {
        return CanonicalName.of(name, dialect);
    }

    /** The option of a name in any spelling. */
    public Optional<Option> find(String name) {
        return find(canonical(name));
    }

    /** The option of a name. */
    public Optional<Option> find(CanonicalName name) {
        Optional<Option> declared = names.find(name.segments()).flatMap(OptionModel::first);
        return declared.isPresent() ? declared : mentioned.find(name.segments()).flatMap(OptionModel::first);
    }

    /** All declarations of an option, in the order of the class path. */
    public List<Option> declarations(CanonicalName name) {
        return names.find(name.segments())
                .map(NameTree::options)
                .map(List::copyOf)
                .orElse(List.of());
    }

    private static Optional<Option> first(NameTree node) {
        Optional<Option> free = node.options().stream()
                .filter(option -> option.deprecation().isEmpty())
                .findFirst();
        return free.isPresent() ? free : node.options().stream().findFirst();
    }

    /** The longest real prefix of a name that is declared, as an option or as open. */
    public Optional<DeclaredPrefix> prefix(CanonicalName name) {
        int known = Math.max(names.knownLength(name.segments()), mentioned.knownLength(name.segments()));
        for (int length = Math.min(known, name.size() - 1); length > 0; length--) {
            for (NameTree tree : List.of(names, mentioned)) {
                Optional<NameTree> node = tree.find(name.segments(), 0, length);
                if (node.isPresent() && node.get().isDeclared()) {
                    return Optional.of(new DeclaredPrefix(
                            name.first(length), first(node.get()), node.get().isOpen()));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a name is the name of a group, an option, or a prefix of one. */
    public boolean isNamespace(CanonicalName name) {
        return names.find(name.segments()).isPresent();
    }

    /** Whether any setting below a name is known without a declaration of its own. */
    public boolean isOpen(CanonicalName name) {
        return names.find(name.segments()).map(NameTree::isOpen).orElse(false);
    }

    /** Whether a class of the project uses a name. */
    public boolean isMentioned(CanonicalName name) {
        return mentioned
                .find(name.segments())
                .map(node -> !node.options().isEmpty())
                .orElse(false);
    }

    /** Whether a name is one that metadata excludes. */
    public boolean isIgnored(CanonicalName name) {
        return ignored.contains(name);
    }

    /** The number of the first segments of a name that are known, as a name or a prefix of names. */
    public int knownLength(CanonicalName name) {
        return names.knownLength(name.segments());
    }

    /** The real prefixes of a name that are known, the longest first. */
    public List<CanonicalName> knownPrefixes(CanonicalName name) {
        List<CanonicalName> prefixes = new ArrayList<>();
        for (int length = Math.min(knownLength(name), name.size() - 1); length > 0; length--) {
            prefixes.add(name.first(length));
        }
        return prefixes;
    }

    /** The options at and below a name, sorted by name. */
    public List<Option> below(CanonicalName name) {
        List<Option> found = new ArrayList<>();
        names.find(name.segments()).ifPresent(node -> node.collect(found));
        found.sort(Comparator.comparing(Option::name));
        return found;
    }

    /**
     * A declared prefix of a name.
     *
     * @param option the option of this name; empty if only names below it are declared as open
     * @param open whether any name below it is known, whatever the type of the option is
     */
    public record DeclaredPrefix(CanonicalName name, Optional<Option> option, boolean open) {}
}
