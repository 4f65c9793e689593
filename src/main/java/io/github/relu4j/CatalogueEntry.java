package io.github.relu4j;

import java.util.function.Function;

/** A name and how its activation is made from the parameters that were written after it. */
record CatalogueEntry(String name, Function<NamedParameters, Activation> factory) {}
