package io.github.waymark.matrix.agent;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.maven.model.ConfigurationContainer;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** A plugin's configuration. It is copied before a change, as Maven 4's own trees are views of an immutable model. */
final class ConfigurationTree {

    private final Xpp3Dom dom;

    private ConfigurationTree(Xpp3Dom dom) {
        this.dom = dom;
    }

    static ConfigurationTree empty() {
        return new ConfigurationTree(new Xpp3Dom("configuration"));
    }

    static Optional<ConfigurationTree> of(ConfigurationContainer container) {
        Object configuration = container.getConfiguration();
        return configuration instanceof Xpp3Dom
                ? Optional.of(new ConfigurationTree((Xpp3Dom) configuration))
                : Optional.empty();
    }

    void applyTo(ConfigurationContainer container) {
        container.setConfiguration(dom);
    }

    /** A copy with the change applied to every value and attribute. */
    ConfigurationTree map(UnaryOperator<String> change) {
        return new ConfigurationTree(copy(dom, change));
    }

    ConfigurationTree copy() {
        return map(UnaryOperator.identity());
    }

    private static Xpp3Dom copy(Xpp3Dom from, UnaryOperator<String> change) {
        Xpp3Dom copy = new Xpp3Dom(from.getName());
        if (from.getValue() != null) {
            copy.setValue(change.apply(from.getValue()));
        }
        for (String name : from.getAttributeNames()) {
            copy.setAttribute(name, change.apply(from.getAttribute(name)));
        }
        for (Xpp3Dom child : from.getChildren()) {
            copy.addChild(copy(child, change));
        }
        return copy;
    }

    /** The text of a child; null when it has none. */
    @Nullable
    String text(String name) {
        Xpp3Dom child = dom.getChild(name);
        return child == null ? null : child.getValue();
    }

    void set(String name, String value) {
        child(dom, name).setValue(value);
    }

    /** Sets the text of a child's child. */
    void set(String parent, String name, String value) {
        child(child(dom, parent), name).setValue(value);
    }

    private static Xpp3Dom child(Xpp3Dom parent, String name) {
        Xpp3Dom child = parent.getChild(name);
        if (child == null) {
            child = new Xpp3Dom(name);
            parent.addChild(child);
        }
        return child;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfigurationTree && dom.equals(((ConfigurationTree) other).dom);
    }

    @Override
    public int hashCode() {
        return dom.hashCode();
    }
}
