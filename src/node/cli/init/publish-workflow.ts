/**
 * The workflow that imports feeds, keeps what is new and publishes an archive on GitHub Pages: all in one,
 * since a push by a workflow starts no other. Actions are pinned as in our own workflows; a test compares
 * them.
 */
export const publishWorkflow = `# Imports the feeds that feeds.opml or feeds.yaml name, keeps what is new, builds the site and publishes it
# on GitHub Pages. Once, in the repository's settings: Pages → Build and deployment → Source: GitHub Actions.
name: Publish

on:
  push:
    branches: [main, master]
  workflow_dispatch:
  # For feeds. Without any, remove these lines. An odd minute: at full hours schedules are late or left out.
  schedule:
    - cron: '37 * * * *'

permissions:
  contents: read

# One run at a time; a running one is not cut short.
concurrency:
  group: publish
  cancel-in-progress: false

jobs:
  build:
    runs-on: ubuntu-24.04
    permissions:
      # To push what was imported.
      contents: write
      pages: read
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          # Pictures may be in Git LFS. Elsewhere this does nothing.
          lfs: true
      - uses: actions/setup-node@a0853c24544627f65ddf259abe73b1d18a591444 # v5.0.0
        with:
          node-version: '22'
      - id: pages
        uses: actions/configure-pages@983d7736d9b0ae728b81ab479565c72886d7745b # v5.0.0
      - run: npm install --no-audit --no-fund
      # What earlier builds know, and the assets that open windows still ask for.
      - uses: actions/cache@0400d5f644dc74513175e3cd8d07132dd4860809 # v4.2.4
        with:
          path: |
            node_modules/.cache/broadsheet
            dist/assets
          key: broadsheet-\${{ runner.os }}-\${{ github.run_id }}
          restore-keys: broadsheet-\${{ runner.os }}-
      # The exit code is 1 only when nothing could be read. The site is published all the same.
      - run: npx broadsheet import --heartbeat
        if: hashFiles('feeds.opml', 'feeds.yaml') != ''
        continue-on-error: true
      # Keeps the pictures that articles show, where the repository has a variable PICTURES_BUDGET with the most
      # bytes for all of them, such as 500MB. What does not end in time goes on in the next run;
      # the lock of a run that was stopped comes back with the cache.
      - run: |
          rm -f node_modules/.cache/broadsheet/pictures/lock
          timeout 20m npx broadsheet pictures --budget "$PICTURES_BUDGET"
        if: vars.PICTURES_BUDGET != ''
        continue-on-error: true
        env:
          PICTURES_BUDGET: \${{ vars.PICTURES_BUDGET }}
      - name: Keep what is new
        if: hashFiles('feeds.opml', 'feeds.yaml') != '' || vars.PICTURES_BUDGET != ''
        run: |
          for path in content versions pictures feeds.state.json; do
            if [ -e "$path" ]; then git add -A -- "$path"; fi
          done
          if git diff --cached --quiet; then exit 0; fi
          git config user.name 'github-actions[bot]'
          git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
          git commit --quiet --message 'content: keep what is new'
          git pull --quiet --rebase origin "$GITHUB_REF_NAME"
          git push --quiet origin "HEAD:$GITHUB_REF_NAME"
      - run: npx broadsheet build --out-dir dist --base "\${BASE_PATH%/}/"
        env:
          SITE_URL: \${{ steps.pages.outputs.origin }}
          BASE_PATH: \${{ steps.pages.outputs.base_path }}
          # One broken article does not stop the day: it is named in the log and left out.
          CONTENT_ERRORS: skip
      # Packed here, so that names that begin with a dot come along, such as \`.well-known\`.
      - run: tar --dereference --hard-dereference --directory dist -cf "$RUNNER_TEMP/artifact.tar" .
      - uses: actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2
        with:
          name: github-pages
          path: \${{ runner.temp }}/artifact.tar
          retention-days: 1
          if-no-files-found: error

  deploy:
    needs: build
    runs-on: ubuntu-24.04
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5
`
