package io.github.waymark.configuration.source;

import io.github.waymark.configuration.option.OptionModel;
import java.io.Closeable;
import java.util.List;

/**
 * The options of a class path.
 *
 * @param title the framework with its version, for messages
 * @param classes finds the classes of the class path
 */
public record ReadModel(OptionModel model, List<MetadataFault> faults, String title, ClassLookup classes)
        implements Closeable {

    public ReadModel {
        faults = List.copyOf(faults);
    }

    /** Looks types up in the classes of the class path. */
    public TypeLookup types() {
        return new TypeLookup(classes, model.dialect());
    }

    /** Closes the jars that were opened for classes. */
    @Override
    public void close() {
        classes.close();
    }
}
