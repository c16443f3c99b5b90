// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.jobs;

import java.util.UUID;

/**
 * A kind of long work; a CDI bean. Every method runs in a transaction of its own, as the system. A chunk is committed together with its
 * mark (job, chunk), so that it is done once however often the job resumes; about 10,000 rows are a good size.
 */
public interface JobWork {

    /** The name that {@link Jobs#start} uses. */
    String kind();

    /** How many chunks there are, asked once, when the job begins; what it prepares is committed with the answer. */
    int chunks(UUID job, String params);

    /** Does one chunk, {@code index} from 0; chunks run in order, one at a time. */
    void chunk(UUID job, String params, int index);

    /** Ends the job and gives its result as a JSON document. */
    String finish(UUID job, String params);
}
