#!/bin/bash
# A shelf on a Slurm cluster: each task of the array works one part, all into one workspace on a common file system.
#
#   job=$(sbatch --parsable --array=1-16 slurm-array.sh /srv/rak /srv/ruang)
#   sbatch --dependency=afterany:$job --wrap 'alihsop batch /srv/rak -o /srv/ruang --merge'
#
# A task that was killed, preempted or ran out of time is submitted again (scontrol requeue, or the same sbatch) and goes
# on where it was. Never change the number of tasks of a shelf that is half done: parts follow from it. (Nothing would be
# lost by it, though.)
#SBATCH --job-name=alihsop
#SBATCH --cpus-per-task=4
#SBATCH --mem-per-cpu=1G
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --signal=TERM@60
set -u
shelf=$1 workspace=$2
srun --ntasks=1 alihsop batch "$shelf" -o "$workspace" --lang en --quiet \
  --jobs "${SLURM_CPUS_PER_TASK:-1}" --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT"
status=$?
# Binders that cannot be read are a result, too; --merge lists them.
[ "$status" -eq 65 ] && exit 0
exit "$status"
