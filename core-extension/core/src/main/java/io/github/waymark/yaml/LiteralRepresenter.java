package io.github.waymark.yaml;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Writes texts of several lines as literal blocks, below a {@code |}, and texts with control characters in quotes, where SnakeYAML would
 * write binary data, which the readers of Waymark refuse.
 */
final class LiteralRepresenter extends Representer {

    LiteralRepresenter(DumperOptions options) {
        super(options);
        representers.put(String.class, text -> representScalar(Tag.STR, text.toString()));
    }

    @Override
    protected Node representScalar(Tag tag, String value, ScalarStyle style) {
        boolean lines = tag.equals(Tag.STR) && value.indexOf('\n') >= 0;
        return super.representScalar(tag, value, lines ? ScalarStyle.LITERAL : style);
    }
}
