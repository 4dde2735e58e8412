package io.github.waymark.releases.form;

import io.github.waymark.tree.Tree;
import java.util.List;

/** Compares the values of two files; the order of keys doesn't count. */
final class SameTree {

    private SameTree() {}

    static boolean test(Tree one, Tree other) {
        if (one instanceof Tree.Scalar scalar) {
            return other instanceof Tree.Scalar known
                    && scalar.text().equals(known.text())
                    && scalar.type() == known.type();
        }
        if (one instanceof Tree.Items items) {
            return other instanceof Tree.Items known && haveSameValues(items.values(), known.values());
        }
        Tree.Mapping mapping = (Tree.Mapping) one;
        if (!(other instanceof Tree.Mapping known)
                || mapping.entries().size() != known.entries().size()) {
            return false;
        }
        for (Tree.Entry entry : mapping.entries()) {
            if (known.value(entry.name())
                    .filter(value -> test(entry.value(), value))
                    .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean haveSameValues(List<Tree> one, List<Tree> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!test(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }
}
