package io.github.waymark.checkout;

import io.github.waymark.settings.SettingValue;
import java.util.List;
import java.util.Optional;

/**
 * A part of a repository that is released separately.
 *
 * @param name as in the settings; empty for what belongs to no named product
 * @param paths folders of the product, relative to the root of the checkout, {@code /} between names; empty for the whole
 *     checkout
 * @param tags the tag pattern that was configured
 * @param next the next release that was configured
 */
public record Product(String name, List<String> paths, Optional<SettingValue> tags, Optional<SettingValue> next) {

    public Product {
        paths = List.copyOf(paths);
    }
}
