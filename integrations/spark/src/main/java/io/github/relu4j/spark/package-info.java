/** Activations as functions of Spark SQL, as a stage of Spark ML, and over partitions. */
package io.github.relu4j.spark;
