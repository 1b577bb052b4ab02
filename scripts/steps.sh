# Sourced by bin/test, bin/check and bin/soak: named steps that say what they do, how far the whole is
# and how long each took; a failure is kept for the report and does not end the run.
#
#   planned=3; step "unit suites" run_unit_suites; …; report_steps

NOTHING_TO_RUN=77  # what a command returns when it found nothing to do, after saying so
step_names=() step_results=() step_seconds=()
planned=0

spoken_seconds() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

note_step() {
  step_names+=("$1") step_results+=("$2") step_seconds+=("$3")
}

# step NAME COMMAND…: returns nought unless the command failed.
step() {
  local name=$1 began=$SECONDS status=0 result=passed
  shift
  printf '\n==> [%d/%d] %s\n' $((${#step_names[@]} + 1)) "$planned" "$name"
  # A subshell of its own: a `cd` or an `exit` in it stays there. `set -e` does not hold inside when the caller writes
  # `step … || true`: a step of several commands joins them with && or says `|| return 1`.
  set +e
  (set -e; "$@")
  status=$?
  set -e
  case $status in
    0) ;;
    "$NOTHING_TO_RUN") result='nothing to run' ;;
    *) result=FAILED ;;
  esac
  note_step "$name" "$result" $((SECONDS - began))
  printf '<== %s: %s (%s)\n' "$name" "$result" "$(spoken_seconds $((SECONDS - began)))"
  [[ $result != FAILED ]]
}

# A step that cannot begin because an earlier one failed counts as failed.
not_run() {
  printf '\n==> [%d/%d] %s: not run, %s\n' $((${#step_names[@]} + 1)) "$planned" "$1" "$2"
  note_step "$1" "FAILED (not run)" 0
}

# The table of steps, and a last line that counts them. Returns nought unless a step failed.
report_steps() {
  local passed=0 failed=0 skipped=0 i
  printf '\n%-34s %-18s %7s\n' step result min:sec
  for i in "${!step_names[@]}"; do
    printf '%-34s %-18s %7s\n' "${step_names[$i]}" "${step_results[$i]}" "$(spoken_seconds "${step_seconds[$i]}")"
    case ${step_results[$i]} in
      passed) passed=$((passed + 1)) ;;
      'nothing to run') skipped=$((skipped + 1)) ;;
      *) failed=$((failed + 1)) ;;
    esac
  done
  printf '%-34s %-18s %7s\n\n' 'in all' '' "$(spoken_seconds $SECONDS)"
  printf '%d passed, %d failed, %d skipped\n' $passed $failed $skipped
  ((failed == 0))
}
