/**
 * A list as a BOM POM: what Maven imports, with what it can't say in comments.
 *
 * <p>Managed dependencies are the constraints for all platforms, profiles activated by JDK or operating system those for some, imports
 * the includes. A comment behind a dependency is its reason; {@code <!-- waymark: … -->} holds an entry that a BOM has no element for, in
 * the text form.
 *
 * <p>Reads the one file as it is written. What parents and imports add is Maven's to say: name such a BOM by its coordinates. Start at
 * {@link io.github.waymark.constraint.bom.BomForm}.
 */
@NullMarked
package io.github.waymark.constraint.bom;

import org.jspecify.annotations.NullMarked;
