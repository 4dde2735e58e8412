package io.github.waymark.yaml;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one document, with limits on what strangers could ask for: files of a project are untrusted. */
public final class YamlNodes {

    private YamlNodes() {}

    /**
     * The root of a text; empty where it says nothing.
     *
     * @param most how many characters the text may have
     * @throws org.yaml.snakeyaml.error.YAMLException when it is no YAML, or asks for too much; most know the place
     */
    public static Optional<Node> read(String text, int most) {
        Optional<Node> plain = plain(text, most);
        if (plain.isPresent()) {
            return plain;
        }
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(10);
        options.setNestingDepthLimit(PlainYaml.DEEPEST);
        options.setCodePointLimit(most);
        return Optional.ofNullable(new Yaml(new SafeConstructor(options)).compose(new StringReader(text)));
    }

    /** The root of a text of the plain form, as SnakeYAML would read it; empty where that has to. */
    public static Optional<Node> plain(String text, int most) {
        return text.length() > most ? Optional.empty() : PlainYaml.read(text);
    }
}
