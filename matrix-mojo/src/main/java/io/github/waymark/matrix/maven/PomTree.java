package io.github.waymark.matrix.maven;

import io.github.waymark.finding.Place;
import io.github.waymark.matrix.declare.Declaration;
import io.github.waymark.matrix.declare.Keys;
import io.github.waymark.settings.Setting;
import io.github.waymark.settings.Setting.Form;
import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Converts the configuration of the plugin to the tree of an equivalent {@code matrix.yaml}.
 *
 * <p>XML has no lists and no free names, so the key determines what an element contains: {@code <goals>} has items of any name, and
 * {@code <factors>} has elements whose name is that of the element or of a {@code <name>} in it.
 */
final class PomTree {

    private final UnaryOperator<String> evaluator;
    private final Function<Xpp3Dom, Place> place;

    PomTree(UnaryOperator<String> evaluator, Function<Xpp3Dom, Place> place) {
        this.evaluator = evaluator;
        this.place = place;
    }

    /** The part of a configuration that declares a matrix; other parameters of goals are left out. */
    Tree.Mapping of(Xpp3Dom configuration) {
        List<Tree.Entry> entries = new ArrayList<>();
        for (Xpp3Dom child : configuration.getChildren()) {
            if (Declaration.KEYS.contains(child.getName())) {
                entries.add(entry(child.getName(), child, top(child)));
            }
        }
        return new Tree.Mapping(entries, place.apply(configuration));
    }

    private Tree top(Xpp3Dom element) {
        return switch (element.getName()) {
            case "envs" -> items(element, this::text);
            case "exclude", "include" -> items(element, this::row);
            case "axes" -> mapping(element, this::values);
            case "labels" -> mapping(element, this::values);
            case "base" -> settings(element);
            case "factors" -> named(element, this::factor);
            case "env" -> named(element, this::settings);
            case "requires" -> mapping(element, this::text);
            default -> text(element);
        };
    }

    private Tree row(Xpp3Dom element) {
        return element.getChildCount() == 0 ? text(element) : settings(element);
    }

    private Tree settings(Xpp3Dom element) {
        return element.getChildCount() == 0 && blank(element)
                ? new Tree.Mapping(List.of(), place.apply(element))
                : mapping(element, this::setting);
    }

    private Tree setting(Xpp3Dom element) {
        Optional<Setting> key = Keys.setting(element.getName());
        if (key.isPresent() && key.get().form() == Form.TREE) {
            return mapping(element, this::values);
        }
        if (key.isPresent() && key.get().form() == Form.MAP) {
            return mapping(element, this::text);
        }
        return values(element);
    }

    /** Settings; if none of its elements is a setting, values of a group, each with settings. */
    private Tree factor(Xpp3Dom element) {
        boolean settings = element.getChildCount() == 0
                || Arrays.stream(element.getChildren())
                        .anyMatch(child -> Keys.setting(child.getName()).isPresent() || child.getChildCount() == 0);
        return settings ? settings(element) : named(element, this::settings);
    }

    private Tree named(Xpp3Dom element, Function<Xpp3Dom, Tree> content) {
        List<Tree.Entry> entries = new ArrayList<>();
        for (Xpp3Dom child : element.getChildren()) {
            Xpp3Dom name = child.getChild("name");
            if (name == null) {
                entries.add(entry(child.getName(), child, content.apply(child)));
            } else {
                Xpp3Dom rest = new Xpp3Dom(child.getName());
                rest.setInputLocation(child.getInputLocation());
                Arrays.stream(child.getChildren())
                        .filter(other -> !other.getName().equals("name"))
                        .forEach(rest::addChild);
                entries.add(entry(value(name), name, content.apply(rest)));
            }
        }
        return new Tree.Mapping(entries, place.apply(element));
    }

    private Tree mapping(Xpp3Dom element, Function<Xpp3Dom, Tree> content) {
        List<Tree.Entry> entries = new ArrayList<>();
        for (Xpp3Dom child : element.getChildren()) {
            entries.add(entry(child.getName(), child, content.apply(child)));
        }
        return entries.isEmpty() && !blank(element) ? text(element) : new Tree.Mapping(entries, place.apply(element));
    }

    private Tree items(Xpp3Dom element, Function<Xpp3Dom, Tree> content) {
        List<Tree> items = Arrays.stream(element.getChildren()).map(content).toList();
        return items.isEmpty() && !blank(element) ? text(element) : new Tree.Items(items, place.apply(element));
    }

    /** A list of the elements' texts; without elements, the text. */
    private Tree values(Xpp3Dom element) {
        return element.getChildCount() == 0 ? text(element) : items(element, this::text);
    }

    private Tree text(Xpp3Dom element) {
        return element.getChildCount() == 0
                ? new Tree.Scalar(value(element), place.apply(element))
                : mapping(element, this::text);
    }

    private Tree.Entry entry(String name, Xpp3Dom element, Tree value) {
        return new Tree.Entry(name, place.apply(element), value);
    }

    private String value(Xpp3Dom element) {
        return evaluator.apply(
                element.getValue() == null ? "" : element.getValue().strip());
    }

    private static boolean blank(Xpp3Dom element) {
        return element.getValue() == null || element.getValue().isBlank();
    }
}
