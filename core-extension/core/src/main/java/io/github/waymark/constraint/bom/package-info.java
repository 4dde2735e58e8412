/**
 * The BOM form of a list: a POM that Maven can import, with comments for everything that has no element.
 *
 * <p>Managed dependencies are constraints for all platforms, those of profiles with a JDK or operating system are variants, and imports
 * are includes. A comment after a dependency is its reason; {@code <!-- waymark: … -->} contains an entry in the text form that has no
 * element in a BOM.
 *
 * <p>Reads the file without parents and imports: a BOM that needs them is specified by its coordinates and read by Maven. Start at
 * {@link io.github.waymark.constraint.bom.BomForm}.
 */
@NullMarked
package io.github.waymark.constraint.bom;

import org.jspecify.annotations.NullMarked;
