package io.github.relu4j;

import java.util.function.Function;

/**
 * A name, who has it, and how its activation is made from the parameters that were written after
 * it.
 */
record CatalogueEntry(String name, String origin, Function<NamedParameters, Activation> factory) {}
